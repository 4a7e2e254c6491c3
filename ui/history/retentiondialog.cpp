// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/retentiondialog.h"

#include "jobs/jobformat.h"

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Pause = 150ms;
constexpr qint64 Day = 24LL * 60 * 60 * 1000;
constexpr double Gigabyte = 1e9;

} // namespace

RetentionDialog::RetentionDialog(const JobStore& store, const Retention& present, QWidget* parent)
    : QDialog(parent), m_store(store)
{
    setObjectName(u"retentionDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keep results"));

    auto* text = new QLabel(tr("Results stay on this disk until you delete them, unless a limit is "
                               "set here. Those of the last %1 days stay in any case, and the jobs "
                               "stay in the history.")
                                .arg(JobFormat::number(Retention().youngMs / Day)),
                            this);
    text->setTextFormat(Qt::PlainText);
    text->setWordWrap(true);
    m_preview = new QLabel(this);
    m_preview->setObjectName(u"retentionPreview"_s);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setWordWrap(true);
    m_preview->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_preview->setMinimumHeight(5 * fontMetrics().lineSpacing());
    m_preview->setTextInteractionFlags(Qt::TextSelectableByMouse);

    m_apply = new QPushButton(this);
    m_apply->setObjectName(u"retentionApply"_s);
    m_apply->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"retentionCancel"_s);
    cancel->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_apply);
    buttons->addWidget(cancel);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(text);
    layout->addWidget(makeForm(present));
    layout->addWidget(m_preview, 1);
    layout->addLayout(buttons);
    setMinimumWidth(520);

    m_pause.setSingleShot(true);
    m_pause.setInterval(Pause);
    connect(&m_pause, &QTimer::timeout, this, &RetentionDialog::showPreview);
    connect(&store, &JobStore::rowsChanged, this, &RetentionDialog::changed);
    connect(&store, &JobStore::rowsAppended, this, &RetentionDialog::changed);
    connect(&store, &JobStore::rowsRemoved, this, &RetentionDialog::changed);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        emit chosen(retention(), m_plan);
        accept();
    });
    showPreview();
}

QWidget* RetentionDialog::makeForm(const Retention& present)
{
    auto* form = new QWidget(this);
    m_byAge = new QCheckBox(tr("Delete results &older than"), form);
    m_byAge->setObjectName(u"retentionByAge"_s);
    m_byAge->setChecked(present.keepMs > 0);
    m_days = new QSpinBox(form);
    m_days->setObjectName(u"retentionDays"_s);
    m_days->setAccessibleName(tr("Age in days"));
    m_days->setRange(1, 36'500);
    m_days->setSuffix(tr(" days"));
    m_days->setValue(present.keepMs > 0 ? int(present.keepMs / Day) : 90);
    m_bySize = new QCheckBox(tr("Delete the oldest beyond a &total of"), form);
    m_bySize->setObjectName(u"retentionBySize"_s);
    m_bySize->setChecked(present.mostBytes > 0);
    m_size = new QDoubleSpinBox(form);
    m_size->setObjectName(u"retentionSize"_s);
    m_size->setAccessibleName(tr("Total size in gigabytes"));
    m_size->setDecimals(3);
    m_size->setRange(0.001, 1e6);
    m_size->setSuffix(tr(" GB"));
    m_size->setValue(present.mostBytes > 0 ? double(present.mostBytes) / Gigabyte : 5);
    m_alsoUnexported = new QCheckBox(
        tr("Also results that were &never exported: for them there is no other copy"), form);
    m_alsoUnexported->setObjectName(u"retentionUnexported"_s);
    m_alsoUnexported->setChecked(present.alsoUnexported);

    auto* grid = new QGridLayout(form);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addWidget(m_byAge, 0, 0);
    grid->addWidget(m_days, 0, 1);
    grid->addWidget(m_bySize, 1, 0);
    grid->addWidget(m_size, 1, 1);
    grid->addWidget(m_alsoUnexported, 2, 0, 1, 2);
    grid->setColumnStretch(2, 1);
    for (QCheckBox* box : {m_byAge, m_bySize, m_alsoUnexported})
        connect(box, &QCheckBox::toggled, this, &RetentionDialog::changed);
    connect(m_days, &QSpinBox::valueChanged, this, &RetentionDialog::changed);
    connect(m_size, &QDoubleSpinBox::valueChanged, this, &RetentionDialog::changed);
    return form;
}

Retention RetentionDialog::retention() const
{
    Retention retention;
    if (m_byAge->isChecked())
        retention.keepMs = m_days->value() * Day;
    if (m_bySize->isChecked())
        retention.mostBytes = std::llround(m_size->value() * Gigabyte);
    retention.alsoUnexported = m_alsoUnexported->isChecked();
    return retention;
}

void RetentionDialog::changed()
{
    updateFields();
    // What the button would do is not known until it says so.
    m_apply->setEnabled(false);
    m_pause.start();
}

void RetentionDialog::updateFields()
{
    m_days->setEnabled(m_byAge->isChecked());
    m_size->setEnabled(m_bySize->isChecked());
    m_alsoUnexported->setEnabled(retention().isOn());
}

void RetentionDialog::showPreview()
{
    updateFields();
    const Retention chosen = retention();
    m_apply->setEnabled(true);
    m_plan = planRetention(m_store.jobs(), chosen);
    if (!chosen.isOn()) {
        m_preview->setText(tr("No limit: nothing is deleted, now or later."));
        m_apply->setText(tr("&Keep everything"));
        return;
    }
    const int results = int(m_plan.serials.size());
    QStringList lines;
    if (results == 0)
        lines.append(tr("Now: nothing would be deleted."));
    else
        lines.append(
            tr("Now: %Ln result(s) would be deleted, %1; the oldest is of %2.", nullptr, results)
                .arg(JobFormat::bytes(m_plan.bytes), JobFormat::absolute(m_plan.oldest)));
    if (m_plan.keptUnexported > 0)
        lines.append(tr("%Ln result(s) beyond the limits stay because they were never exported.",
                        nullptr, m_plan.keptUnexported));
    if (m_plan.keptYoung > 0)
        lines.append(tr("%Ln result(s) beyond the limits stay because they are younger than %1 "
                        "days.",
                        nullptr, m_plan.keptYoung)
                         .arg(JobFormat::number(chosen.youngMs / Day)));
    lines.append(tr("Later: the same at each start and once a day, without a question."));
    m_preview->setText(lines.join(u'\n'));
    m_apply->setText(
        results == 0 ? tr("&Keep to these limits")
                     : tr("&Delete %Ln result(s) now and keep to these limits", nullptr, results));
}
