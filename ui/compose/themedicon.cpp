// SPDX-License-Identifier: GPL-3.0-or-later
#include "compose/themedicon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

// The resources are in a static library, and nothing else would make the linker take them.
static void initResources()
{
    Q_INIT_RESOURCE(arangojobs);
}

namespace {

class ThemedIconEngine final : public QIconEngine {
public:
    ThemedIconEngine(const QString& name, const QByteArray& svg, const QPalette& palette)
        : m_name(name), m_svg(svg), m_palette(palette)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        // The name and the colour say all there is to see, so that all icons of a name share
        // pixmaps.
        const QString key = u"themedIcon/%1/%2/%3x%4"_s.arg(m_name, colour(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new ThemedIconEngine(m_name, m_svg, m_palette); }
    QString key() const override { return u"ThemedIconEngine"_s; }
    QString iconName() override { return m_name; }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return m_palette.color(QPalette::Disabled, QPalette::WindowText);
        if (mode == QIcon::Selected)
            return m_palette.color(QPalette::Active, QPalette::HighlightedText);
        return m_palette.color(QPalette::Active, QPalette::WindowText);
    }

    QString m_name;
    QByteArray m_svg;
    QPalette m_palette;
};

} // namespace

QIcon themedIcon(const QString& name, const QPalette& palette)
{
    initResources();
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new ThemedIconEngine(name, file.readAll(), palette));
}
