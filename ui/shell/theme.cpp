// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace {

QPalette paletteOf(QColor window, QColor base, QColor alternate, QColor text, QColor dim,
                   QColor highlight, QColor link)
{
    QPalette palette(window, window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, text);
    palette.setColor(QPalette::ToolTipBase, base);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, dim);
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, dim);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, highlight);
    return palette;
}

} // namespace

void applyTheme(const QString& name)
{
    static const QPalette system = QApplication::palette();
    static const QString systemStyle = QApplication::style()->objectName();
    if (name == "dark"_L1) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setPalette(paletteOf(QColor(0x24, 0x27, 0x2b), QColor(0x1b, 0x1d, 0x20),
                                           QColor(0x20, 0x23, 0x27), QColor(0xe6, 0xe8, 0xea),
                                           QColor(0x8d, 0x94, 0x9c), QColor(0x2b, 0x5c, 0x8a),
                                           QColor(0x6c, 0xb6, 0xff)));
    } else if (name == "light"_L1) {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        QApplication::setPalette(paletteOf(QColor(0xf3, 0xf4, 0xf5), QColor(0xff, 0xff, 0xff),
                                           QColor(0xf7, 0xf8, 0xf9), QColor(0x1d, 0x21, 0x25),
                                           QColor(0x6a, 0x72, 0x7a), QColor(0x1f, 0x6f, 0xb2),
                                           QColor(0x0b, 0x5f, 0xa5)));
    } else {
        QApplication::setStyle(QStyleFactory::create(systemStyle));
        QApplication::setPalette(system);
    }
}
