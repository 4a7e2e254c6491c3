// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/statestyle.h"

#include <QCoreApplication>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr double ReadableContrast = 4.5;
constexpr double TintShare = 0.12;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StateStyle)
};

struct Look {
    JobState state;
    const char16_t* glyph;
    const char* word;
    QRgb light;
    QRgb dark;
    bool tinted;
};

constexpr QRgb Grey = 0xff5b6270;
constexpr QRgb LightGrey = 0xff9ca3af;
constexpr QRgb Slate = 0xff4f6475;
constexpr QRgb LightSlate = 0xff9fb3c8;
constexpr QRgb Blue = 0xff0067a1;
constexpr QRgb LightBlue = 0xff56b4e9;
constexpr QRgb Mauve = 0xff8a4b7e;
constexpr QRgb LightMauve = 0xffd58ab5;
constexpr QRgb Amber = 0xff8f5500;
constexpr QRgb LightAmber = 0xffe69f00;
constexpr QRgb Green = 0xff00694d;
constexpr QRgb LightGreen = 0xff35c79a;
constexpr QRgb Red = 0xffa63a06;
constexpr QRgb LightRed = 0xffff8a5c;
constexpr QRgb Wine = 0xff882255;
constexpr QRgb LightWine = 0xffd68ab0;

constexpr std::array<Look, JobStateCount> Looks{{
    {JobState::Held, u"‖", QT_TRANSLATE_NOOP("StateStyle", "Held"), Grey, LightGrey, false},
    {JobState::Sending, u"◌", QT_TRANSLATE_NOOP("StateStyle", "Sending"), Grey, LightGrey, false},
    {JobState::SubmitUnknown, u"◌?", QT_TRANSLATE_NOOP("StateStyle", "Not confirmed"), Wine,
     LightWine, false},
    {JobState::NotSent, u"⊗", QT_TRANSLATE_NOOP("StateStyle", "Not sent"), Red, LightRed, true},
    {JobState::Forgotten, u"➤", QT_TRANSLATE_NOOP("StateStyle", "Sent, not kept"), Grey, LightGrey,
     false},
    {JobState::Pending, u"○", QT_TRANSLATE_NOOP("StateStyle", "Pending"), Slate, LightSlate, false},
    {JobState::Running, u"▶", QT_TRANSLATE_NOOP("StateStyle", "Running"), Blue, LightBlue, false},
    {JobState::Cancelling, u"◐", QT_TRANSLATE_NOOP("StateStyle", "Cancelling"), Mauve, LightMauve,
     false},
    {JobState::Done, u"◆", QT_TRANSLATE_NOOP("StateStyle", "Done"), Amber, LightAmber, true},
    {JobState::Collecting, u"◆↓", QT_TRANSLATE_NOOP("StateStyle", "Collecting"), Amber, LightAmber,
     false},
    {JobState::Collected, u"✔", QT_TRANSLATE_NOOP("StateStyle", "Collected"), Green, LightGreen,
     false},
    {JobState::Failed, u"✖", QT_TRANSLATE_NOOP("StateStyle", "Failed"), Red, LightRed, true},
    {JobState::Partial, u"◪", QT_TRANSLATE_NOOP("StateStyle", "Partial"), Red, LightRed, true},
    {JobState::Cancelled, u"⊘", QT_TRANSLATE_NOOP("StateStyle", "Cancelled"), Grey, LightGrey,
     false},
    {JobState::Cleared, u"✂", QT_TRANSLATE_NOOP("StateStyle", "Cleared"), Grey, LightGrey, false},
    {JobState::TakenElsewhere, u"?", QT_TRANSLATE_NOOP("StateStyle", "Taken elsewhere"), Wine,
     LightWine, false},
    {JobState::LostAtRestart, u"⚡", QT_TRANSLATE_NOOP("StateStyle", "Lost at restart"), Wine,
     LightWine, false},
}};

consteval bool inOrder()
{
    for (int i = 0; i < JobStateCount; ++i) {
        if (Looks[std::size_t(i)].state != JobState(i))
            return false;
    }
    return true;
}
static_assert(inOrder());

double linear(float channel)
{
    const double c = double(channel);
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

} // namespace

StateStyle stateStyle(JobState state)
{
    const Look& look = Looks[std::size_t(state)];
    return {QString::fromUtf16(look.glyph), Texts::tr(look.word), QColor(look.light),
            QColor(look.dark), look.tinted};
}

QString stateMeaning(JobState state)
{
    switch (state) {
    case JobState::Held:
        return Texts::tr("Only here so far; it has not been sent to the server.");
    case JobState::Sending:
        return Texts::tr("On its way to the server; the server has not confirmed it yet.");
    case JobState::SubmitUnknown:
        return Texts::tr("The connection broke before the server confirmed it. It may have been "
                         "executed: look before you submit it again.");
    case JobState::NotSent:
        return Texts::tr("It did not become a job; nothing of it is on the server.");
    case JobState::Forgotten:
        return Texts::tr("Sent as fire and forget: the server keeps neither an id nor a result.");
    case JobState::Pending:
        return Texts::tr("The server has it; it waits in the queue or runs.");
    case JobState::Running:
        return Texts::tr("Its query is among the running queries of the server.");
    case JobState::Cancelling:
        return Texts::tr("The server was asked to stop it. Only its result will tell whether it "
                         "did.");
    case JobState::Done:
        return Texts::tr("The result is only on the server. Collect it to keep it.");
    case JobState::Collecting:
        return Texts::tr("The result is on its way to this computer.");
    case JobState::Collected:
        return Texts::tr("The result is safe on this computer.");
    case JobState::Failed:
        return Texts::tr("The server answered with an error; the answer is on this computer.");
    case JobState::Partial:
        return Texts::tr("The transfer broke: part of the result is on this computer, the rest is "
                         "lost.");
    case JobState::Cancelled:
        return Texts::tr("It was stopped before it finished.");
    case JobState::Cleared:
        return Texts::tr("Its entry was deleted on the server by us. Work that was running then "
                         "went on to its end; its result is lost.");
    case JobState::TakenElsewhere:
        return Texts::tr("It left the server, and not through this program: somebody else has "
                         "fetched or deleted it.");
    case JobState::LostAtRestart:
        return Texts::tr("The server restarted and forgot it. It may have been executed in part or "
                         "in full.");
    }
    return {};
}

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness()
        > palette.color(QPalette::Window).lightness();
}

double contrast(const QColor& left, const QColor& right)
{
    const double a = luminance(left) + 0.05;
    const double b = luminance(right) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor mixed(const QColor& color, const QColor& background, double share)
{
    const auto channel
        = [share](float a, float b) { return float(double(a) * share + double(b) * (1 - share)); };
    return QColor::fromRgbF(channel(color.redF(), background.redF()),
                            channel(color.greenF(), background.greenF()),
                            channel(color.blueF(), background.blueF()));
}

QColor readable(const QColor& color, const QColor& background)
{
    const QColor towards = contrast(Qt::white, background) > contrast(Qt::black, background)
        ? QColor(Qt::white)
        : QColor(Qt::black);
    for (int percent = 0; percent < 100; percent += 5) {
        const QColor moved = mixed(towards, color, percent / 100.0);
        if (contrast(moved, background) >= ReadableContrast)
            return moved;
    }
    return towards;
}

QColor stateTint(const StateStyle& style, const QPalette& palette)
{
    const QColor base = palette.color(QPalette::Base);
    return mixed(style.color(isDark(palette)), base, TintShare);
}
