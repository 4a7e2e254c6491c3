// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/preferencesdialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PreferencesDialog::PreferencesDialog(const Settings& present, QWidget* parent)
    : QDialog(parent), m_collect(new QCheckBox(this)), m_collectLimit(new QSpinBox(this)),
      m_atOnce(new QSpinBox(this)), m_ttl(new QSpinBox(this)), m_marker(new QCheckBox(this))
{
    setObjectName(u"preferencesDialog"_s);
    setWindowTitle(tr("Preferences"));

    m_collect->setObjectName(u"preferCollect"_s);
    m_collect->setText(tr("&Collect results of this program's jobs as soon as they are done"));
    m_collect->setToolTip(tr("On disk a result is safer than in the memory of the server. Jobs "
                             "that others started are never collected by themselves."));
    m_collect->setChecked(present.collectAutomatically);
    m_collectLimit->setObjectName(u"preferCollectLimit"_s);
    m_collectLimit->setRange(1, Settings::MostCollectMb);
    m_collectLimit->setSuffix(tr(" MB"));
    m_collectLimit->setGroupSeparatorShown(true);
    m_collectLimit->setValue(present.collectUpToMb);
    m_collectLimit->setToolTip(tr("A request whose result was larger before is left for you to "
                                  "collect."));
    m_collectLimit->setEnabled(present.collectAutomatically);
    m_atOnce->setObjectName(u"preferAtOnce"_s);
    m_atOnce->setRange(1, Settings::MostAtOnce);
    m_atOnce->setValue(present.mostUnanswered);
    m_atOnce->setToolTip(tr("Submits without the server's answer. A busy server gets fewer by "
                            "itself."));
    m_ttl->setObjectName(u"preferTtl"_s);
    m_ttl->setRange(1, Settings::MostTtl);
    m_ttl->setSuffix(tr(" s"));
    m_ttl->setGroupSeparatorShown(true);
    m_ttl->setValue(present.cursorTtl);
    m_ttl->setToolTip(tr("How long the server keeps the further batches of a result, for queries "
                         "that do not say it themselves"));
    m_marker->setObjectName(u"preferMarker"_s);
    m_marker->setText(tr("&Mark AQL with a comment, so that a job can be found again"));
    m_marker->setChecked(present.marker);

    auto* form = new QFormLayout;
    form->addRow(m_collect);
    form->addRow(tr("Up to a &size of"), m_collectLimit);
    form->addRow(tr("Jobs sent at the same &time, at most"), m_atOnce);
    form->addRow(tr("&Keep cursors on the server for"), m_ttl);
    form->addRow(m_marker);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch(1);
    layout->addWidget(buttons);

    connect(m_collect, &QCheckBox::toggled, m_collectLimit, &QWidget::setEnabled);
    for (QCheckBox* box : {m_collect, m_marker})
        connect(box, &QCheckBox::toggled, this, &PreferencesDialog::changed);
    for (QSpinBox* box : {m_collectLimit, m_atOnce, m_ttl}) {
        // A number that is half typed is no wish.
        box->setKeyboardTracking(false);
        connect(box, &QSpinBox::valueChanged, this, &PreferencesDialog::changed);
    }
}

void PreferencesDialog::setCollectAutomatically(bool on)
{
    m_collect->setChecked(on);
}

void PreferencesDialog::storeIn(Settings& settings) const
{
    settings.collectAutomatically = m_collect->isChecked();
    settings.collectUpToMb = m_collectLimit->value();
    settings.mostUnanswered = m_atOnce->value();
    settings.cursorTtl = m_ttl->value();
    settings.marker = m_marker->isChecked();
}
