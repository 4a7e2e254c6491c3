// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/valuewindow.h"

#include "compose/codeeditor.h"
#include "results/celltext.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestText = 1 << 20; ///< more goes into the editor too slowly

} // namespace

ValueWindow::ValueWindow(const QString& title, QWidget* parent)
    : QDialog(parent), m_text(new JsonEditor(this)), m_note(new QLabel(this))
{
    setObjectName(u"valueWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title.left(200));
    m_text->setObjectName(u"valueText"_s);
    m_text->setAccessibleName(tr("The value"));
    m_text->setReadOnly(true);
    m_text->setWrapMode(QsciScintilla::WrapWord);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->hide();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(620, 420);
}

void ValueWindow::showValue(const results::ResultFile::Ptr& file, const results::JsonNode& node)
{
    struct Value {
        QString text;
        bool cut = false;
    };
    m_text->setColoured(node.isContainer());
    m_text->setLineNumbers(node.isContainer());
    m_task.start(
        [file, node](results::Progress&) {
            Value value;
            value.text = fullText(file->index(), node, LongestText, &value.cut);
            return value;
        },
        [this, size = node.length](const Value& value) {
            m_text->setText(value.text);
            m_note->setVisible(value.cut);
            m_note->setText(tr("Only the beginning is shown: the value has %1.")
                                .arg(QLocale().formattedDataSize(size)));
            Q_EMIT filled();
        });
    show();
    m_text->setFocus();
}
