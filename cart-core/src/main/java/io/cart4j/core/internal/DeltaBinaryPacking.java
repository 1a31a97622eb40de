package io.cart4j.core.internal;

/**
 * Parquet's DELTA_BINARY_PACKED: differences, packed by 32 in as many bits as the widest of them needs above the
 * smallest of its block.
 */
final class DeltaBinaryPacking {
    private static final int BLOCK = 128;
    private static final int MINIBLOCKS = 4;
    private static final int MINIBLOCK = BLOCK / MINIBLOCKS;

    private final long[] deltas = new long[BLOCK];
    private final int[] widths = new int[MINIBLOCKS];

    void encode(long[] values, int from, int to, PageBytes page) {
        page.putVarint(BLOCK);
        page.putVarint(MINIBLOCKS);
        page.putVarint(to - from);
        page.putZigzag(from == to ? 0 : values[from]);
        for (int start = from + 1; start < to; start += BLOCK) {
            block(values, start, Math.min(BLOCK, to - start), page);
        }
    }

    private void block(long[] values, int start, int count, PageBytes page) {
        final long[] deltas = this.deltas;
        long smallest = Long.MAX_VALUE;
        for (int i = 0; i < count; i++) {
            long delta = values[start + i] - values[start + i - 1];
            deltas[i] = delta;
            smallest = Math.min(smallest, delta);
        }
        page.putZigzag(smallest);
        for (int i = count; i < BLOCK; i++) {
            deltas[i] = smallest;
        }
        for (int miniblock = 0; miniblock < MINIBLOCKS; miniblock++) {
            long union = 0;
            for (int i = miniblock * MINIBLOCK; i < (miniblock + 1) * MINIBLOCK; i++) {
                deltas[i] -= smallest;
                union |= deltas[i];
            }
            widths[miniblock] = Long.SIZE - Long.numberOfLeadingZeros(union);
            page.putByte(widths[miniblock]);
        }
        // a miniblock without values has no bytes, and its width is 0
        for (int miniblock = 0; miniblock < MINIBLOCKS; miniblock++) {
            page.putPacked(deltas, miniblock * MINIBLOCK, (miniblock + 1) * MINIBLOCK, widths[miniblock]);
        }
    }
}
