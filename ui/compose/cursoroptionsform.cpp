// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/cursoroptionsform.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldsARow = 3;

/// "64M" and "64 MiB" are 64 · 1024²; without a unit it is the number itself.
std::optional<qint64> wholeNumber(const QString& text, bool bytes)
{
    static const QRegularExpression form(u"^\\s*(-?\\d+)\\s*(?:([kmgt])(?:i?b)?|b)?\\s*$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch() || (!bytes && !text.trimmed().back().isDigit()))
        return std::nullopt;
    bool good = false;
    const qint64 number = match.captured(1).toLongLong(&good);
    const QString unit = match.captured(2).toLower();
    const int power = unit.isEmpty() ? 0 : static_cast<int>(u"kmgt"_s.indexOf(unit)) + 1;
    qint64 value = 0;
    if (!good || __builtin_mul_overflow(number, qint64(1) << (10 * power), &value))
        return std::nullopt;
    return value;
}

} // namespace

CursorOptionsForm::CursorOptionsForm(QWidget* parent)
    : QWidget(parent), m_more(new QToolButton(this)), m_morePage(new QWidget(this))
{
    auto* common = new QGridLayout;
    auto* more = new QGridLayout(m_morePage);
    more->setContentsMargins(0, 0, 0, 0);
    for (QGridLayout* const grid : {common, more})
        for (int column = 0; column < FieldsARow; ++column)
            grid->setColumnStretch(2 * column + 1, 1);

    m_more->setObjectName(u"moreOptions"_s);
    m_more->setText(tr("&More options"));
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_more->setArrowType(Qt::RightArrow);
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_morePage->hide();

    int commonCount = 0;
    addCommon({.grid = common, .next = &commonCount});
    int moreCount = 0;
    addMore({.grid = more, .next = &moreCount});

    auto* layout = new QVBoxLayout(this);
    layout->addLayout(common);
    layout->addWidget(m_more, 0, Qt::AlignLeft);
    layout->addWidget(m_morePage);
    layout->addStretch();

    // The order of the fields is the tab order; the switch between them comes in its place.
    setTabOrder(m_more, m_morePage->findChild<QWidget*>());
    connect(m_more, &QToolButton::toggled, this, [this](bool open) {
        m_morePage->setVisible(open);
        m_more->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
    });
    reset();
}

arango::CursorOptions CursorOptionsForm::defaults()
{
    arango::CursorOptions options;
    options.ttl = 3600;
    return options;
}

arango::CursorOptions CursorOptionsForm::options() const
{
    arango::CursorOptions options;
    for (const Field& field : m_fields)
        (void)field.read(options);
    return options;
}

void CursorOptionsForm::setOptions(const arango::CursorOptions& options)
{
    for (const Field& field : m_fields)
        field.write(options);
    Q_EMIT changed();
}

QString CursorOptionsForm::problem() const
{
    arango::CursorOptions options;
    const auto wrong = std::ranges::find_if(
        m_fields, [&options](const Field& field) { return !field.read(options); });
    return wrong == m_fields.end() ? QString()
                                   : tr("The option “%1” has no proper value.").arg(wrong->label);
}

int CursorOptionsForm::setCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_fields, [](const Field& field) { return field.isSet(); }));
}

void CursorOptionsForm::reset()
{
    setOptions(defaults());
}

void CursorOptionsForm::addCommon(const Place& place)
{
    addSeconds(
        place, tr("&Time to keep (ttl)"), tr("server: 30 s"),
        tr("How many seconds the server keeps the batches that are not fetched yet. It counts "
           "from the end of the query, so it has to cover the time until you collect."),
        &Options::ttl);
    addNumber(place, tr("Batch si&ze"), tr("server: 1,000"),
              tr("How many elements the first answer holds. The rest has to be fetched batch by "
                 "batch before the ttl is over."),
              &Options::batchSize, 1);
    addSeconds(place, tr("&Runtime limit"), tr("no limit"),
               tr("The server stops the query after so many seconds (maxRuntime)."),
               &Options::maxRuntime);
    addNumber(
        place, tr("Memor&y limit"), tr("server's own"),
        tr("The query fails when it needs more memory. In bytes, or with a unit: 256 MiB, 2G."),
        &Options::memoryLimit, 0, true);
    addProfile(place);
    addSwitch(
        place, tr("Count &elements"),
        tr("The answer says how many elements the whole result has, not only this batch (count)."),
        &Options::count);
    addSwitch(
        place, tr("Count without L&IMIT"),
        tr("The answer says how many elements there were without the last LIMIT (fullCount)."),
        &Options::fullCount);
    addSwitch(
        place, tr("Stream batc&hes"),
        tr("The server computes batch by batch while they are fetched. Needs little memory, but "
           "locks stay until the end; count, full count and cache have no effect."),
        &Options::stream);
    addSwitch(
        place, tr("Allo&w retry"),
        tr("A batch that got lost on the way can be fetched once more (allowRetry, since 3.11)."),
        &Options::allowRetry);
}

void CursorOptionsForm::addMore(const Place& place)
{
    addSwitch(place, tr("Use result cache"),
              tr("Takes the result from the server's query cache if it is there (cache)."),
              &Options::cache);
    addSwitch(place, tr("Use plan cache"),
              tr("Takes the execution plan from the cache (usePlanCache, since 3.12.4)."),
              &Options::usePlanCache);
    addSwitch(place, tr("Fill block cache"),
              tr("What the query reads goes into the storage engine's cache. Switch off for a big "
                 "scan that should not push out other data (fillBlockCache)."),
              &Options::fillBlockCache);
    addSwitch(place, tr("Fail on warning"),
              tr("A warning, like a division by zero, stops the query (failOnWarning)."),
              &Options::failOnWarning);
    addNumber(place, tr("Warnings at most"), tr("server: 10"),
              tr("How many warnings the answer lists (maxWarningCount)."),
              &Options::maxWarningCount, 0);
    addSwitch(place, tr("Skip unreadable"),
              tr("Collections you may not read count as empty (skipInaccessibleCollections; "
                 "Enterprise Edition)."),
              &Options::skipInaccessibleCollections);
    addSwitch(place, tr("Allow dirty reads"),
              tr("May read from followers that lag behind; cluster only (allowDirtyReads)."),
              &Options::allowDirtyReads);
    addSeconds(place, tr("Satellite sync wait"), tr("server: 60 s"),
               tr("How many seconds to wait for satellite collections (satelliteSyncWait)."),
               &Options::satelliteSyncWait);
    addNumber(place, tr("Plans at most"), tr("server: 128"),
              tr("How many execution plans the optimizer compares (maxNumberOfPlans)."),
              &Options::maxNumberOfPlans, 1);
    addNumber(place, tr("Nodes per call stack"), tr("server: 250"),
              tr("After so many plan nodes the query goes on in another thread "
                 "(maxNodesPerCallstack)."),
              &Options::maxNodesPerCallstack, 1);
    addNumber(place, tr("DNF members at most"), tr("server: 786,432"),
              tr("Longer FILTER conditions are not rewritten (maxDNFConditionMembers)."),
              &Options::maxDNFConditionMembers, 1);
    addNumber(place, tr("Transaction size"), tr("no limit"),
              tr("A writing query fails when it writes more. In bytes, or with a unit "
                 "(maxTransactionSize)."),
              &Options::maxTransactionSize, 0, true);
    addNumber(
        place, tr("Commit every (bytes)"), tr("server: 512 MiB"),
        tr("A writing query commits in between after so many bytes, and is not all-or-nothing "
           "then (intermediateCommitSize)."),
        &Options::intermediateCommitSize, 0, true);
    addNumber(
        place, tr("Commit every (writes)"), tr("server: 1,000,000"),
        tr("A writing query commits in between after so many writes, and is not all-or-nothing "
           "then (intermediateCommitCount)."),
        &Options::intermediateCommitCount, 0);
    addNumber(place, tr("Spill rows to disk"), tr("server: 5,000,000"),
              tr("A big SORT goes on on disk after so many rows (spillOverThresholdNumRows)."),
              &Options::spillOverThresholdNumRows, 0);
    addNumber(place, tr("Spill memory to disk"), tr("server: 128 MiB"),
              tr("A big SORT goes on on disk when it needs more memory. In bytes, or with a unit "
                 "(spillOverThresholdMemoryUsage)."),
              &Options::spillOverThresholdMemoryUsage, 0, true);
    addTexts(place);
}

void CursorOptionsForm::addNumber(const Place& place, const QString& label, const QString& hint,
                                  const QString& tip, std::optional<qint64> Options::*member,
                                  qint64 least, bool bytes)
{
    QLineEdit* const line = addLine(place, label, hint, tip);
    const auto read = [line, member, least, bytes](Options& options) {
        if (line->text().trimmed().isEmpty())
            return true;
        const auto number = wholeNumber(line->text(), bytes);
        if (!number || *number < least)
            return false;
        options.*member = number;
        return true;
    };
    const auto write = [line, member](const Options& options) {
        const auto& value = options.*member;
        line->setText(value ? QString::number(*value) : QString());
    };
    m_fields.push_back(
        {.label = QString(label).remove(u'&'), .read = read, .write = write, .isSet = [line] {
             return !line->text().trimmed().isEmpty();
         }});
}

void CursorOptionsForm::addSeconds(const Place& place, const QString& label, const QString& hint,
                                   const QString& tip, std::optional<double> Options::*member)
{
    QLineEdit* const line = addLine(place, label, hint, tip);
    const auto read = [line, member](Options& options) {
        const QString text = line->text().trimmed();
        if (text.isEmpty())
            return true;
        bool good = false;
        const double seconds = text.toDouble(&good);
        if (!good || !std::isfinite(seconds) || seconds < 0)
            return false;
        options.*member = seconds;
        return true;
    };
    const auto write = [line, member](const Options& options) {
        const auto& value = options.*member;
        line->setText(value ? QString::number(*value, 'g', QLocale::FloatingPointShortest)
                            : QString());
    };
    m_fields.push_back(
        {.label = QString(label).remove(u'&'), .read = read, .write = write, .isSet = [line] {
             return !line->text().trimmed().isEmpty();
         }});
}

void CursorOptionsForm::addSwitch(const Place& place, const QString& label, const QString& tip,
                                  std::optional<bool> Options::*member)
{
    QComboBox* const box
        = addChoice(place, label, tip, {tr("server decides"), tr("yes"), tr("no")});
    const auto read = [box, member](Options& options) {
        if (box->currentIndex() > 0)
            options.*member = box->currentIndex() == 1;
        return true;
    };
    const auto write = [box, member](const Options& options) {
        const auto& value = options.*member;
        box->setCurrentIndex(value ? (*value ? 1 : 2) : 0);
    };
    m_fields.push_back(
        {.label = QString(label).remove(u'&'), .read = read, .write = write, .isSet = [box] {
             return box->currentIndex() > 0;
         }});
}

void CursorOptionsForm::addProfile(const Place& place)
{
    QComboBox* const box = addChoice(
        place, tr("&Profile"),
        tr("What the answer tells about the execution: nothing, the time of each phase, or "
           "also the figures of every plan node. It costs a little time."),
        {tr("server decides"), tr("0: none"), tr("1: phases"), tr("2: every node")});
    m_fields.push_back({.label = tr("Profile"),
                        .read =
                            [box](Options& options) {
                                if (box->currentIndex() > 0)
                                    options.profile = box->currentIndex() - 1;
                                return true;
                            },
                        .write =
                            [box](const Options& options) {
                                const auto level
                                    = std::clamp<qint64>(options.profile.value_or(-1), -1, 2);
                                box->setCurrentIndex(static_cast<int>(level + 1));
                            },
                        .isSet = [box] { return box->currentIndex() > 0; }});
}

void CursorOptionsForm::addTexts(const Place& place)
{
    QLineEdit* const shard = addLine(place, tr("Shard key value"), tr("none"),
                                     tr("Runs the query on the one shard this value belongs to "
                                        "(forceOneShardAttributeValue; cluster)."));
    m_fields.push_back(
        {.label = tr("Shard key value"),
         .read =
             [shard](Options& options) {
                 options.forceOneShardAttributeValue = shard->text();
                 return true;
             },
         .write
         = [shard](const Options& options) { shard->setText(options.forceOneShardAttributeValue); },
         .isSet = [shard] { return !shard->text().isEmpty(); }});

    QLineEdit* const rules = addLine(place, tr("Optimizer rules"), u"-all +use-indexes"_s,
                                     tr("Rules to switch on (+name) or off (-name), with blanks in "
                                        "between (optimizer.rules)."));
    m_fields.push_back({.label = tr("Optimizer rules"),
                        .read =
                            [rules](Options& options) {
                                static const QRegularExpression gap(u"[\\s,]+"_s);
                                for (const QString& rule :
                                     rules->text().split(gap, Qt::SkipEmptyParts))
                                    options.optimizerRules.push_back(rule);
                                return true;
                            },
                        .write =
                            [rules](const Options& options) {
                                const auto& list = options.optimizerRules;
                                rules->setText(QStringList(list.begin(), list.end()).join(u' '));
                            },
                        .isSet = [rules] { return !rules->text().trimmed().isEmpty(); }});
}

QLineEdit* CursorOptionsForm::addLine(const Place& where, const QString& label, const QString& hint,
                                      const QString& tip)
{
    auto* line = new QLineEdit(this);
    line->setPlaceholderText(hint);
    line->setMaxLength(10'000);
    place(where, label, tip, line);
    connect(line, &QLineEdit::textChanged, this, &CursorOptionsForm::changed);
    return line;
}

QComboBox* CursorOptionsForm::addChoice(const Place& where, const QString& label,
                                        const QString& tip, const QStringList& choices)
{
    auto* box = new QComboBox(this);
    box->addItems(choices);
    place(where, label, tip, box);
    connect(box, &QComboBox::currentIndexChanged, this, &CursorOptionsForm::changed);
    return box;
}

void CursorOptionsForm::place(const Place& where, const QString& label, const QString& tip,
                              QWidget* field)
{
    const int number = (*where.next)++;
    auto* name = new QLabel(label, this);
    name->setBuddy(field);
    name->setToolTip(tip);
    field->setToolTip(tip);
    field->setAccessibleDescription(tip);
    field->setMinimumWidth(90);
    const int row = number / FieldsARow;
    const int column = 2 * (number % FieldsARow);
    where.grid->addWidget(name, row, column, Qt::AlignRight);
    where.grid->addWidget(field, row, column + 1);
}
