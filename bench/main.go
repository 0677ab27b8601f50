// Command bench measures the engine of the product beside its peers and prints
// one table. Nothing of it is linked into the product.
package main

import (
	"fmt"
	"os"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	c, err := newContest(1000)
	if err != nil {
		return err
	}
	if err := c.compare(); err != nil {
		return err
	}
	if err := c.race(11); err != nil {
		return err
	}
	fmt.Print(c.table())
	if wrong := c.wrong(); len(wrong) > 0 {
		return fmt.Errorf("%s", wrong)
	}
	return nil
}
