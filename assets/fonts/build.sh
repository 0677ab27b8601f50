#!/bin/sh
# Builds the four fonts beside this script; README.md says why they are as they are.
# Needs the Debian 12 packages fonts-noto-cjk fonts-noto-core libharfbuzz-bin fonttools
# (on another system, point NOTO at a folder laid out like /usr/share/fonts).
set -eu
cd "$(dirname "$0")"
NOTO=${NOTO:-/usr/share/fonts} OUT=${1:-.}
export NOTO OUT
mkdir -p "$OUT"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export tmp

# fonttools is a Debian package here, so a python3 found earlier in PATH may lack it.
python() { PATH=/usr/bin:$PATH python3 "$@"; }

python - <<'PY'
# Which characters come from which source.
import os
from fontTools.ttLib import TTFont

def has(codec):
    def test(c):
        try: chr(c).encode(codec); return True
        except UnicodeError: return False
    return test

def span(*pairs): return {c for a, b in pairs for c in range(a, b + 1)}

noto = os.environ["NOTO"] + "/truetype/noto/"
cover = lambda name: set(TTFont(noto + name + ".ttf", lazy=True).getBestCmap())

# Signs first: they make one family of shapes. Then every European letter and Latin punctuation,
# which the Chinese font draws a full square wide (’ “ … ·), or lacks (Ą, ễ).
scales = {ord("⚖")}
signs = set(map(ord, "✓✗◔●○☐☑"))
latin = span((0x20, 0x7e), (0xa0, 0x24f), (0x370, 0x52f), (0x1e00, 0x1eff), (0x2010, 0x205e), (0x20a0, 0x20bf), (0x2122, 0x2122)) \
    & cover("NotoSans-Regular")

# Names decide the Chinese set: Hong Kong's (Big5 with HKSCS) and the Mainland's (GBK; GB 2312 lacks 镕 赟 祎 婳).
chinese = [c for c in span((0x2000, 0x33ff), (0x3400, 0x4dbf), (0x4e00, 0x9fff), (0xf900, 0xfaff),
                           (0xfe30, 0xfe4f), (0xff00, 0xffef), (0x20000, 0x2fa1f))
           if has("big5hkscs")(c) or has("gbk")(c)]
cjk = (set(chinese) | span((0x2190, 0x2193))) - latin - signs - scales

for name, want in ("cjk", cjk), ("latin", latin), ("signs", signs), ("scales", scales):
    with open(f"{os.environ['tmp']}/{name}", "w") as f: f.write("\n".join("%X" % c for c in sorted(want)))
PY

for weight in Regular Bold; do
	# Face 4 of the collection is the Hong Kong one. Without layout tables and hints it is a fifth smaller; neither is missed at text sizes.
	hb-subset "$NOTO/opentype/noto/NotoSansCJK-$weight.ttc" --face-index=4 --unicodes-file="$tmp/cjk" --layout-features='' --no-hinting \
		--drop-tables+=GSUB,GPOS,GDEF,vhea,vmtx,BASE,VORG --output-file="$tmp/cjk-$weight.otf"
	weight=$weight python - <<'PY'
import os
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

tmp, out, weight = (os.environ[k] for k in ("tmp", "OUT", "weight"))
noto = os.environ["NOTO"] + "/truetype/noto/"
font = TTFont(f"{tmp}/cjk-{weight}.otf", recalcTimestamp=False)
top = font["CFF "].cff.topDictIndex[0]
private = top.FDArray[0].Private
order = font.getGlyphOrder()
used = set(order)
free = (name for name in map("cid%05d".__mod__, range(1, 0x10000)) if name not in used)

def add(name, source, glyphs, glyph, codes):
    """Draws one glyph of another Noto font into ours, and maps its characters to it."""
    width, bearing = source["hmtx"][glyph]
    pen = T2CharStringPen(width - private.nominalWidthX, glyphs)
    glyphs[glyph].draw(pen)
    strings = top.CharStrings
    strings.charStrings[name] = len(strings.charStringsIndex)
    strings.charStringsIndex.append(pen.getCharString(private, top.GlobalSubrs))
    top.FDSelect.gidArray.append(0)
    order.append(name)
    font["hmtx"][name] = width, bearing
    for table in font["cmap"].tables:
        table.cmap.update((c, name) for c in codes if c <= 0xffff or table.format == 12)

for want, name in ("latin", "NotoSans-" + weight), ("scales", "NotoSansSymbols-" + weight), ("signs", "NotoSansSymbols2-Regular"):
    source = TTFont(noto + name + ".ttf")
    assert source["head"].unitsPerEm == font["head"].unitsPerEm, name
    cmap, glyphs, users = source.getBestCmap(), source.getGlyphSet(), {}
    for code in (int(line, 16) for line in open(f"{tmp}/{want}")):
        users.setdefault(cmap[code], []).append(code)
    for glyph, codes in users.items():
        add(next(free), source, glyphs, glyph, codes)
top.charset = order
font.setGlyphOrder(order)
font.save(f"{out}/NotoSansHK-{weight}.otf")

# The same glyphs with quadratic curves, for PDF: no PDF library in Go reads CFF.
font = TTFont(f"{out}/NotoSansHK-{weight}.otf", recalcTimestamp=False)
glyphs, glyf = font.getGlyphSet(), newTable("glyf")
glyf.glyphs, glyf.glyphOrder = {}, font.getGlyphOrder()
for name in glyf.glyphOrder:
    pen = TTGlyphPen(glyphs)
    glyphs[name].draw(Cu2QuPen(pen, max_err=1, reverse_direction=True))
    glyf.glyphs[name] = pen.glyph()
    glyf.glyphs[name].recalcBounds(glyf)
    font["hmtx"][name] = font["hmtx"][name][0], getattr(glyf.glyphs[name], "xMin", 0)
font["loca"], font["glyf"] = newTable("loca"), glyf
maxp = font["maxp"]
maxp.tableVersion = 0x00010000
for field in "maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements maxSizeOfInstructions".split():
    setattr(maxp, field, 0)
maxp.maxZones = 1
font["post"].formatType = 3
del font["CFF "]
font.sfntVersion = "\0\1\0\0"
font.save(f"{out}/NotoSansHK-{weight}.ttf")
PY
done
