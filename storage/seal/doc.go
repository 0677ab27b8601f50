// Package seal keeps text from whoever has the file and not its passphrase.
//
// A passphrase is stretched by Argon2id into a key that does one thing: it wraps
// a random data key of 256 bits. A recovery key, printed on paper, wraps the
// same data key. From the data key follow one key that seals payloads with
// XChaCha20-Poly1305 and one that gives things an address by HMAC-SHA256.
//
// A payload is bound to its [Place]. In another row or column, or under another
// revision, it does not open.
//
// A [Header] is what stands in the file in clear. It comes from whoever wrote the
// file, so reading one has a floor and a ceiling for what it may cost.
//
// Nothing here reads a clock, a file or the network.
package seal
