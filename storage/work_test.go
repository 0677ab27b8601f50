package storage

import (
	"context"
	"fmt"
	"os"
	"strconv"
	"time"
)

// The jobs of a process that is disturbed. Each tells on standard output what
// was acknowledged, one line at a time; the last line can be cut.

// workFor saves a number of times, and goes on after an error as a person does
// who tries again: "case revision dollars".
func workFor(path string) int {
	ctx := context.Background()
	turns, _ := strconv.Atoi(os.Getenv("STORAGE_TURNS"))
	at := now
	if back, err := time.ParseDuration(os.Getenv("STORAGE_CLOCK")); err == nil {
		at = at.Add(back)
	}
	var f *File
	for n := int64(0); n < int64(turns); n++ {
		if f == nil {
			var err error
			if f, err = Open(ctx, path, at); err != nil {
				f = nil
				continue
			}
			if mode := os.Getenv("STORAGE_SYNC"); mode != "" {
				f.db.Exec("PRAGMA synchronous = " + mode)
			}
		}
		id := n%3 + 1
		c, err := f.Case(ctx, id)
		if err != nil {
			continue
		}
		if revision, err := f.SaveProfile(ctx, id, earning(c.Revision+1), at); err == nil {
			fmt.Println(id, revision, c.Revision+1)
		}
		if n%16 == 15 { // closing writes the log back
			f.Close()
			f = nil
		}
	}
	if f != nil {
		f.Close()
	}
	return 0
}

// backUpFor makes backups, thins them as time goes by and tells the path of each.
func backUpFor(path string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	all, _ := Backups(f.Path())
	at := now
	if len(all) > 0 {
		at = all[0].Made
	}
	for n := range 200 {
		if b, err := f.Backup(ctx, ByHand, at.Add(time.Duration(n+1)*time.Minute)); err == nil {
			fmt.Println(b.Path)
		}
	}
	return 0
}

// restoreOver puts the named backup in the place of the file, again and again.
func restoreOver(path string) int {
	for n := range 50 {
		if _, err := RestoreBackup(context.Background(), path, os.Getenv("STORAGE_BACKUP"), now.Add(time.Duration(n)*time.Second)); err == nil {
			fmt.Println("restored")
		}
	}
	return 0
}

// moveOver moves the file to another place and back.
func moveOver(path string) int {
	ctx := context.Background()
	for range 50 {
		for _, way := range [][2]string{{path, path + ".there"}, {path + ".there", path}} {
			f, err := Open(ctx, way[0], now)
			if err != nil {
				return 1
			}
			if err := f.MoveTo(ctx, way[1]); err != nil {
				return 1
			}
			fmt.Println(way[1])
		}
	}
	return 0
}

// openOnce opens the file, which migrates one of an earlier version.
func openOnce(path string) int {
	f, err := Open(context.Background(), path, now)
	if err != nil {
		return 1
	}
	fmt.Println("open")
	f.Close()
	return 0
}

// importOnce takes an archive in.
func importOnce(path string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		return 1
	}
	defer f.Close()
	zip, err := os.Open(os.Getenv("STORAGE_ARCHIVE"))
	if err != nil {
		return 1
	}
	defer zip.Close()
	info, err := zip.Stat()
	if err != nil {
		return 1
	}
	if out, err := f.ImportArchive(ctx, zip, info.Size(), now); err == nil {
		fmt.Println(out.Added)
	}
	return 0
}

// eraseOnce erases the first case.
func eraseOnce(path string) int {
	ctx := context.Background()
	f, err := Open(ctx, path, now)
	if err != nil {
		return 1
	}
	defer f.Close()
	if out, err := f.Erase(ctx, 1, "asked for", now); err == nil && len(out.Left) == 0 {
		fmt.Println("erased")
	}
	return 0
}
