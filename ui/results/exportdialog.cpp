// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/exportdialog.h"

#include <QBuffer>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using results::ExportFormat;
using results::ExportOptions;
using results::Progress;

namespace {

constexpr qint64 ClipboardBytes = 32 << 20;

/// Takes no more than the clipboard should hold.
class BoundedBuffer final : public QBuffer {
public:
    [[nodiscard]] bool isFull() const { return m_full; }

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        m_full = m_full || buffer().size() + size > ClipboardBytes;
        return m_full ? -1 : QBuffer::writeData(data, size);
    }

private:
    bool m_full = false;
};

struct FormatName {
    ExportFormat format;
    const char* name;
    QLatin1String suffix;
};
const FormatName Formats[] = {
    {ExportFormat::Json, QT_TRANSLATE_NOOP("ExportDialog", "JSON"), "json"_L1},
    {ExportFormat::Ndjson, QT_TRANSLATE_NOOP("ExportDialog", "NDJSON, one row a line"),
     "ndjson"_L1},
    {ExportFormat::Csv, QT_TRANSLATE_NOOP("ExportDialog", "CSV, with commas"), "csv"_L1},
    {ExportFormat::Tsv, QT_TRANSLATE_NOOP("ExportDialog", "TSV, with tabs"), "tsv"_L1},
    {ExportFormat::Markdown, QT_TRANSLATE_NOOP("ExportDialog", "Markdown table"), "md"_L1},
    {ExportFormat::AqlInsert, QT_TRANSLATE_NOOP("ExportDialog", "AQL INSERT"), "aql"_L1},
};

QString suffixOf(ExportFormat format)
{
    for (const FormatName& each : Formats)
        if (each.format == format)
            return each.suffix;
    return {};
}

} // namespace

ExportDialog::ExportDialog(ExportSource source, QWidget* parent)
    : QDialog(parent), m_source(std::move(source))
{
    setObjectName(u"exportDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export the result"));

    m_form = makeForm();
    m_progress = new QProgressBar(this);
    m_progress->setAccessibleName(tr("Progress of the export"));
    m_progress->hide();
    m_problem = new QLabel(this);
    m_problem->setObjectName(u"exportProblem"_s);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setWordWrap(true);
    m_problem->hide();

    m_copy = new QPushButton(tr("To the &clipboard"), this);
    m_copy->setObjectName(u"exportCopy"_s);
    m_save = new QPushButton(tr("To a &file…"), this);
    m_save->setObjectName(u"exportSave"_s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setObjectName(u"exportCancel"_s);
    m_cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);

    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_form);
    layout->addStretch();
    layout->addWidget(m_progress);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);

    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::updateFields);
    connect(m_whole, &QCheckBox::toggled, this, &ExportDialog::updateFields);
    connect(m_copy, &QPushButton::clicked, this, &ExportDialog::exportToClipboard);
    connect(m_save, &QPushButton::clicked, this, &ExportDialog::askForFile);
    connect(m_cancel, &QPushButton::clicked, this, &ExportDialog::reject);
    connect(&m_task, &results::Task::progressed, this, [this](qint64 done, qint64 total) {
        m_progress->setRange(0, total > 0 ? 1000 : 0);
        if (total > 0)
            m_progress->setValue(static_cast<int>(done * 1000 / total));
    });
    updateFields();
    setMinimumWidth(460);
}

QWidget* ExportDialog::makeForm()
{
    auto* form = new QWidget(this);
    const QLocale locale;
    const auto box = [form](const QString& name) {
        auto* const combo = new QComboBox(form);
        combo->setObjectName(name);
        return combo;
    };
    m_format = box(u"exportFormat"_s);
    for (const FormatName& each : Formats) {
        if (each.format == ExportFormat::Json || m_source.file->isJson())
            m_format->addItem(tr(each.name), static_cast<int>(each.format));
    }
    m_rows = box(u"exportRows"_s);
    m_rows->addItem(tr("all (%1)").arg(locale.toString(m_source.file->rowCount())), AllRows);
    if (m_source.order)
        m_rows->addItem(
            tr("as shown in the table (%1)").arg(locale.toString(qint64(m_source.order->size()))),
            ShownRows);
    if (m_source.selectedRows.size() > 1)
        m_rows->addItem(
            tr("selected (%1)").arg(locale.toString(qint64(m_source.selectedRows.size()))),
            SelectedRows);
    m_columns = box(u"exportColumns"_s);
    m_columns->addItem(tr("all"));
    if (!m_source.shownColumns.empty())
        m_columns->addItem(tr("as shown in the table (%1)")
                               .arg(locale.toString(qint64(m_source.shownColumns.size()))));
    m_nested = box(u"exportNested"_s);
    m_nested->addItem(tr("JSON in one cell"), int(ExportOptions::Nested::Json));
    m_nested->addItem(tr("a column for each key: a.b"), int(ExportOptions::Nested::Flatten));
    m_whole = new QCheckBox(tr("The &whole answer, with what stands around the rows"), form);
    m_whole->setObjectName(u"exportWhole"_s);
    m_whole->setChecked(true);
    m_header = new QCheckBox(tr("&Titles in the first line"), form);
    m_header->setObjectName(u"exportHeader"_s);
    m_header->setChecked(true);
    m_guard = new QCheckBox(tr("Keep &spreadsheets from running text as formulas"), form);
    m_guard->setObjectName(u"exportGuard"_s);
    m_guard->setToolTip(tr("Text that begins with = + - or @ gets an apostrophe in front"));
    m_collection = new QLineEdit(u"collection"_s, form);
    m_collection->setObjectName(u"exportCollection"_s);
    m_collection->setMaxLength(256);

    auto* layout = new QFormLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    layout->addRow(tr("F&ormat:"), m_format);
    layout->addRow({}, m_whole);
    layout->addRow(tr("&Rows:"), m_rows);
    layout->addRow(tr("Co&lumns:"), m_columns);
    layout->addRow(tr("&Nested values:"), m_nested);
    layout->addRow(tr("&Into collection:"), m_collection);
    layout->addRow({}, m_header);
    layout->addRow({}, m_guard);
    // Who filtered, sorted or selected wants that, usually.
    m_rows->setCurrentIndex(m_rows->count() - 1);
    if (m_rows->count() > 1)
        m_whole->setChecked(false);
    m_columns->setCurrentIndex(m_columns->count() - 1);
    return form;
}

ExportFormat ExportDialog::format() const
{
    return static_cast<ExportFormat>(m_format->currentData().toInt());
}

void ExportDialog::setFormat(ExportFormat format)
{
    m_format->setCurrentIndex(m_format->findData(static_cast<int>(format)));
}

void ExportDialog::updateFields()
{
    const ExportFormat chosen = format();
    const bool json = chosen == ExportFormat::Json;
    const bool separated = chosen == ExportFormat::Csv || chosen == ExportFormat::Tsv;
    const bool table = separated || chosen == ExportFormat::Markdown;
    auto* const layout = static_cast<QFormLayout*>(m_form->layout());
    const auto show = [layout](QWidget* field, bool shown) { layout->setRowVisible(field, shown); };
    show(m_whole, json);
    m_whole->setEnabled(m_source.file->isJson());
    m_rows->setEnabled(!(json && m_whole->isChecked()));
    show(m_columns, table);
    show(m_nested, table);
    show(m_header, separated);
    show(m_guard, separated);
    show(m_collection, chosen == ExportFormat::AqlInsert);
    const bool clipboard = chosen == ExportFormat::Markdown || chosen == ExportFormat::AqlInsert;
    (clipboard ? m_copy : m_save)->setDefault(true);
}

ExportOptions ExportDialog::options() const
{
    ExportOptions options;
    options.format = format();
    options.wholeAnswer = options.format == ExportFormat::Json && m_whole->isChecked();
    if (m_rows->currentData().toInt() == ShownRows)
        options.rows = *m_source.order;
    else if (m_rows->currentData().toInt() == SelectedRows)
        options.rows = m_source.selectedRows;
    options.nested = static_cast<ExportOptions::Nested>(m_nested->currentData().toInt());
    // Flattening makes columns of its own.
    if (m_columns->currentIndex() == 1 && options.nested == ExportOptions::Nested::Json)
        options.columns = m_source.shownColumns;
    options.header = m_header->isChecked();
    options.guardFormulas = m_guard->isChecked();
    options.collection = m_collection->text();
    return options;
}

void ExportDialog::askForFile()
{
    static const QRegularExpression unusual(u"[^\\w-]+"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    QString name = m_source.name.left(60).replace(unusual, u"-"_s);
    while (name.startsWith(u'-'))
        name.remove(0, 1);
    const QString suffix = suffixOf(format());
    auto* dialog = new QFileDialog(this, tr("Export the result"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->setNameFilters(
        {u"%1 (*.%2)"_s.arg(m_format->currentText(), suffix), tr("All files (*)")});
    dialog->selectFile(u"%1.%2"_s.arg(name.isEmpty() ? u"result"_s : name, suffix));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportDialog::exportToFile);
    dialog->open();
}

void ExportDialog::exportToFile(const QString& path)
{
    setRunning(true);
    const ExportOptions chosen = options();
    m_task.start(
        [path, file = m_source.file, chosen](Progress& progress) {
            return results::exportToFile(path, *file, chosen, progress);
        },
        [this, path,
         all = chosen.wholeAnswer || (!chosen.rows && !chosen.columns)](const QString& problem) {
            m_savedAll = problem.isEmpty() && all;
            finish(problem, tr("Exported to %1.").arg(QFileInfo(path).fileName()));
        });
}

void ExportDialog::exportToClipboard()
{
    struct Written {
        QString problem;
        QString text;
    };
    setRunning(true);
    m_task.start(
        [file = m_source.file, options = options()](Progress& progress) {
            BoundedBuffer buffer;
            buffer.open(QIODevice::WriteOnly);
            Written written;
            written.problem = results::exportTo(buffer, *file, options, progress);
            if (buffer.isFull())
                written.problem = tr("This is too much for the clipboard: export it to a file.");
            else
                written.text = QString::fromUtf8(buffer.data());
            return written;
        },
        [this](const Written& written) {
            if (written.problem.isEmpty())
                QGuiApplication::clipboard()->setText(written.text);
            finish(written.problem, tr("Copied to the clipboard."));
        });
}

void ExportDialog::setRunning(bool running)
{
    m_form->setEnabled(!running);
    m_save->setEnabled(!running);
    m_copy->setEnabled(!running);
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_problem->hide();
}

void ExportDialog::finish(const QString& problem, const QString& outcome)
{
    setRunning(false);
    if (problem.isEmpty()) {
        m_outcome = outcome;
        accept();
        return;
    }
    m_problem->setText(problem);
    m_problem->show();
}

void ExportDialog::reject()
{
    if (!m_task.isRunning()) {
        QDialog::reject();
        return;
    }
    // What was written so far is thrown away; the file that was there before is still there.
    m_task.cancel();
    setRunning(false);
    m_problem->setText(tr("Stopped. Nothing was changed."));
    m_problem->show();
}
