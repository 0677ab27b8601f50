package storage

import (
	"errors"
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
