package storage

import (
	"errors"
	"strings"
	"testing"
	"testing/fstest"

	"talentnav/rules"
	"talentnav/rules/profile"
)

// small is a pack of one route: an income of 2.5 million.
var small = fstest.MapFS{
	"small/pack.yaml": {Data: []byte(`
pack: small
version: 2026.11.22
title: {en: Small, zh-Hant: 小, zh-Hans: 小}
from: 2022-12-28
sources:
  page:
    title: {en: Page, zh-Hant: 頁, zh-Hans: 页}
    publisher: {en: Department, zh-Hant: 處, zh-Hans: 处}
    url: https://www.immd.gov.hk/
    kind: official
`)},
	"small/route.yaml": {Data: []byte(`
criteria:
  income:
    says: {en: Income is high enough, zh-Hant: 收入足夠, zh-Hans: 收入足够}
    cite: [{source: page, at: {en: (a), zh-Hant: (a), zh-Hans: (a)}}]
    fact: income.year_before_application
    ge: {2022-12-28: 2_500_000 HKD}
routes:
  high-income:
    title: {en: High income, zh-Hant: 高收入, zh-Hans: 高收入}
    short: {en: High income, zh-Hant: 高收入, zh-Hans: 高收入}
    summary: {en: For high incomes, zh-Hant: 高收入, zh-Hans: 高收入}
    group: scheme
    from: 2022-12-28
    url: https://www.immd.gov.hk/
    needs: income
    gives: [{en: A stay, zh-Hant: 逗留, zh-Hans: 逗留}]
    next: {en: Apply, zh-Hant: 申請, zh-Hans: 申请}
`)},
	"small/route.cases.yaml": {Data: []byte("not kept")},
}

func smallPack(t *testing.T) *rules.Pack {
	t.Helper()
	p, faults := rules.Load(small, "small")
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	return p
}

func assess(t *testing.T, pack *rules.Pack, answers profile.Profile, at profile.Date) *rules.Assessment {
	t.Helper()
	program, err := pack.At(at)
	if err != nil {
		t.Fatal(err)
	}
	return program.Assess(profile.Derive(&answers, at))
}

func TestAPackThatWasKeptLoadsAgain(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	p := smallPack(t)
	for range 2 { // the second time does nothing
		if err := f.KeepPack(t.Context(), p, small, "small", now); err != nil {
			t.Fatal(err)
		}
	}
	if n := count(t, f.db, "packs"); n != 1 {
		t.Errorf("got %d packs, want 1", n)
	}
	closeFile(t, f)
	got, err := openAt(t, path).Pack(t.Context(), p.Digest)
	if err != nil || got.ID != "small" || got.Version != "2026.11.22" || got.Digest != p.Digest {
		t.Errorf("got %+v, %v", got, err)
	}
}

func TestAPackIsKeptOnlyWithItsOwnFiles(t *testing.T) {
	f := openAt(t, newPath(t))
	other := fstest.MapFS{"small/pack.yaml": small["small/pack.yaml"]}
	if err := f.KeepPack(t.Context(), smallPack(t), other, "small", now); !errors.Is(err, ErrInvalid) {
		t.Errorf("got error %v, want %v", err, ErrInvalid)
	}
	if n := count(t, f.db, "packs"); n != 0 {
		t.Errorf("got %d packs, want none", n)
	}
}

func TestAPackThatIsNotThereOrDamagedIsNamed(t *testing.T) {
	f := openAt(t, newPath(t))
	p := smallPack(t)
	if _, err := f.Pack(t.Context(), p.Digest); !errors.Is(err, ErrNotFound) {
		t.Errorf("got error %v, want %v", err, ErrNotFound)
	}
	if err := f.KeepPack(t.Context(), p, small, "small", now); err != nil {
		t.Fatal(err)
	}
	other, err := archive(fstest.MapFS{"small/pack.yaml": small["small/pack.yaml"]}, "small")
	if err != nil {
		t.Fatal(err)
	}
	for _, files := range [][]byte{[]byte("no archive"), other} {
		if _, err := f.db.Exec("UPDATE packs SET files = ?", files); err != nil {
			t.Fatal(err)
		}
		if _, err := f.Pack(t.Context(), p.Digest); !errors.Is(err, ErrDamaged) {
			t.Errorf("got error %v, want %v", err, ErrDamaged)
		}
	}
}

// firm is an overlay of one route, with the version given.
func firm(id, version string) rules.Folder {
	const text = `
overlay: ID
over: small
version: "VERSION"
title: {en: Firm, zh-Hant: 行, zh-Hans: 所}
routes:
  ID-mandate:
    title: {en: Mandate, zh-Hant: 委託, zh-Hans: 委托}
    short: {en: Mandate, zh-Hant: 委託, zh-Hans: 委托}
    group: scheme
    from: 2022-12-28
    url: https://example.org/
    needs: income
`
	data := strings.NewReplacer("ID", id, "VERSION", version).Replace(text)
	return rules.Folder{FS: fstest.MapFS{"firm/a.yaml": {Data: []byte(data)}, "firm/a.cases.yaml": {Data: []byte("not kept")}}, Dir: "firm"}
}

func covered(t *testing.T, overlays ...rules.Folder) *rules.Pack {
	t.Helper()
	p, faults := rules.LoadOver(smallPack(t), overlays...)
	if p == nil {
		t.Fatal(faults)
	}
	return p
}

func TestAPackIsKeptWithItsOverlaysAndReplays(t *testing.T) {
	path := newPath(t)
	f := openAt(t, path)
	ours, theirs := firm("our-firm", "1"), firm("their-firm", "1")
	p := covered(t, ours, theirs)
	if err := f.KeepPack(t.Context(), smallPack(t), small, "small", now); err != nil {
		t.Fatal(err)
	}
	if err := f.KeepPack(t.Context(), p, small, "small", now, theirs, ours); err != nil { // in any order
		t.Fatal(err)
	}
	c, answers := newCase(t, f, "one"), earning(3_000_000)
	frozen, err := f.FreezeAssessment(t.Context(), c.ID, answers, assess(t, p, answers, profile.MustDate("2026-11-22")), now)
	if err != nil {
		t.Fatal(err)
	}
	closeFile(t, f)
	f = openAt(t, path)
	got, err := f.Pack(t.Context(), p.Digest)
	if err != nil || got.Digest != p.Digest || got.Official != p.Official || len(got.Overlays) != 2 || len(got.Routes) != 3 {
		t.Errorf("got %+v, %v", got, err)
	}
	if different, err := f.Replay(t.Context(), frozen.ID); err != nil || len(different) > 0 {
		t.Errorf("got %v, %v", different, err)
	}
}

func TestAPackIsKeptOnlyWithItsOwnOverlays(t *testing.T) {
	ours := firm("our-firm", "1")
	for name, c := range map[string]struct {
		pack     *rules.Pack
		overlays []rules.Folder
		want     string
	}{
		"none given":      {covered(t, ours), nil, "our-firm"},
		"another version": {covered(t, ours), []rules.Folder{firm("our-firm", "2")}, "other rules"},
		"one too many":    {smallPack(t), []rules.Folder{ours}, "overlays"},
	} {
		f := openAt(t, newPath(t))
		err := f.KeepPack(t.Context(), c.pack, small, "small", now, c.overlays...)
		if !errors.Is(err, ErrInvalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got error %v, want %v", name, err, ErrInvalid)
		}
		if n := count(t, f.db, "packs"); n != 0 {
			t.Errorf("%s: got %d packs, want none", name, n)
		}
	}
}

func TestAnArchiveWithTooManyOverlaysIsDamaged(t *testing.T) {
	p := smallPack(t)
	var many []rules.Folder
	for range maxOverlays + 1 {
		many = append(many, firm("our-firm", "1"))
	}
	files, err := archive(small, "small", many...)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := unarchive(files, p.Digest); !errors.Is(err, ErrDamaged) || !strings.Contains(err.Error(), "more than") {
		t.Errorf("got error %v, want %v", err, ErrDamaged)
	}
}
