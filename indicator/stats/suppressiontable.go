package stats

// Table writes which cells of a two-way table are held back, given that the
// totals of its rows and columns and of all are published with it. Besides the
// small counts it holds back others, and totals where it must, until no cell
// that is held back can be had by subtraction: each can have more than one
// value.
//
// Shape: counts are whole numbers, row after row, and have columns entries a
// row. held has a row and a column more, for the totals: entry r*(columns+1)+c,
// the last of each row being the row's total and the last row the columns'.
// [Known] is shown, [Suppressed] held back. A total is held back like any count
// where it is small itself. A table with a count that is missing or impossible
// has that state everywhere.
//
// Method: a cell can change while all that is shown stays as it is if and only
// if there is a circle of held-back cells, alternately one up and one down,
// through it. Where there is none, the four corners of a rectangle through the
// cell that cost least are held back: fewest totals, then fewest cells, then
// smallest counts. One made of totals always serves.
//
// Errors: [ErrLengths].
func (s Suppression) Table(counts []float64, columns int, held []State) error {
	if columns < 1 || len(counts)%columns != 0 || len(counts) == 0 {
		return ErrLengths
	}
	t := margined(counts, columns)
	if len(held) != len(t.counts) {
		return ErrLengths
	}
	t.least = s.least()
	worst := Known
	for i, c := range t.counts {
		held[i] = s.Holds(c)
		if held[i] != Suppressed {
			worst = max(worst, held[i])
		}
	}
	if worst != Known {
		for i := range held {
			held[i] = worst
		}
		return nil
	}
	t.held = held
	for pinned := t.pinned(); pinned >= 0 && t.protect(pinned, s.KeepZero); pinned = t.pinned() {
	}
	return nil
}

// crossTable is a table with its totals as a last row and column. Counted with
// a minus sign in the totals of rows and of columns, every row and column sums
// to 0.
type crossTable struct {
	rows, columns int // with the totals
	counts        []float64
	held          []State
	least         float64
}

func margined(counts []float64, columns int) crossTable {
	rows := len(counts) / columns
	t := crossTable{rows: rows + 1, columns: columns + 1}
	t.counts = make([]float64, t.rows*t.columns)
	for i, c := range counts {
		r, col := i/columns, i%columns
		for _, at := range [...]int{r*t.columns + col, r*t.columns + columns, rows*t.columns + col, rows*t.columns + columns} {
			t.counts[at] += c
		}
	}
	return t
}

// total reports whether a cell is one of the totals.
func (t crossTable) total(at int) bool {
	return at/t.columns == t.rows-1 || at%t.columns == t.columns-1
}

// sign is −1 for the total of a row or a column, 1 for a count and for the
// total of all.
func (t crossTable) sign(r, c int) float64 {
	if (r == t.rows-1) != (c == t.columns-1) {
		return -1
	}
	return 1
}

// moves reports whether a held-back cell can change by one, up or down in its
// signed count. It can always grow; it can fall to the least count.
func (t crossTable) moves(r, c int, up bool) bool {
	at := r*t.columns + c
	if t.held[at] != Suppressed {
		return false
	}
	grows := up == (t.sign(r, c) > 0)
	return grows || t.counts[at] > t.least
}

// pinned returns a held-back cell that can have one value only, or −1.
func (t crossTable) pinned() int {
	for at, h := range t.held {
		if h == Suppressed && !t.circle(at/t.columns, at%t.columns, true) && !t.circle(at/t.columns, at%t.columns, false) {
			return at
		}
	}
	return -1
}

// circle reports whether the cell can change with all row and column sums kept:
// whether there is a way from its column back to its row, a step down a column
// by a cell that changes against it, a step along a row by one that changes
// with it.
func (t crossTable) circle(r, c int, up bool) bool {
	if !t.moves(r, c, up) {
		return false
	}
	seenRow, seenColumn := make([]bool, t.rows), make([]bool, t.columns)
	columns := []int{c}
	seenColumn[c] = true
	for len(columns) > 0 {
		col := columns[0]
		columns = columns[1:]
		for row := range t.rows {
			if seenRow[row] || row == r && col == c || !t.moves(row, col, !up) {
				continue
			}
			if row == r {
				return true
			}
			seenRow[row] = true
			for next := range t.columns {
				if !seenColumn[next] && t.moves(row, next, up) {
					seenColumn[next] = true
					columns = append(columns, next)
				}
			}
		}
	}
	return false
}

// protect holds back the cheapest rectangle through a pinned cell that lets it
// change, and reports whether there is one. A 0 that the rule shows is never
// held back, nor is it needed: a total of a held-back cell is then above 0.
func (t crossTable) protect(at int, keepZero bool) bool {
	r, c := at/t.columns, at%t.columns
	best := [3]int{-1, -1, -1}
	var bestNew int
	var bestCost float64
	for row := range t.rows {
		if row == r {
			continue
		}
		for col := range t.columns {
			if col == c {
				continue
			}
			corners := [3]int{r*t.columns + col, row*t.columns + c, row*t.columns + col}
			fresh, cost, allowed := 0, 0.0, true
			for _, corner := range corners {
				if t.held[corner] != Suppressed {
					fresh++
					if t.total(corner) {
						fresh += len(corners)
					}
					cost += t.counts[corner]
					allowed = allowed && !(keepZero && t.counts[corner] == 0)
				}
			}
			if !allowed || !t.frees(r, c, row, col) || best[0] >= 0 && (fresh > bestNew || fresh == bestNew && cost >= bestCost) {
				continue
			}
			best, bestNew, bestCost = corners, fresh, cost
		}
	}
	if best[0] < 0 {
		return false
	}
	for _, corner := range best {
		t.held[corner] = Suppressed
	}
	return true
}

// frees reports whether the rectangle lets the cell at r, c change, once all
// four corners are held back.
func (t crossTable) frees(r, c, row, col int) bool {
	can := func(r, c int, up bool) bool {
		return up == (t.sign(r, c) > 0) || t.counts[r*t.columns+c] > t.least
	}
	for _, up := range [...]bool{true, false} {
		if can(r, c, up) && can(row, col, up) && can(r, col, !up) && can(row, c, !up) {
			return true
		}
	}
	return false
}
