//go:build !linux

package storage

func (*soak) fullDisk() {}
