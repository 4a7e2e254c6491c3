// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/identity.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

void setIdentity()
{
    QCoreApplication::setApplicationName(u"ArangoJobs"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ARANGOJOBS_VERSION));
    QCoreApplication::setOrganizationName(u"ArangoJobs"_s);
}

void installTranslators(const QString& language)
{
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    if (!language.isEmpty())
        QLocale::setDefault(locale);
    const auto install = [&](const QString& name, const QString& folder) {
        auto* translator = new QTranslator(QCoreApplication::instance());
        // Without a translation the English texts still need their plurals.
        if (translator->load(locale, name, u"_"_s, folder)
            || translator->load(name + u"_en"_s, folder))
            QCoreApplication::installTranslator(translator);
        else
            delete translator;
    };
    install(u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(u"arangojobs"_s, u":/i18n"_s);
}
