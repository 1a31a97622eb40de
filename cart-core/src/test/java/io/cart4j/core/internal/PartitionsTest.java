package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartitionsTest {
    @ParameterizedTest
    @ValueSource(ints = {6, 9, 12})
    void eachKindOfRowsHasItsOwnPartitionsAndUsesAllOfThem(int bits) {
        Partitions partitions = new Partitions(bits);
        BitSet uuids = new BitSet();
        BitSet uuidsSetAside = new BitSet();
        BitSet others = new BitSet();
        BitSet othersSetAside = new BitSet();
        Random random = new Random(81);
        for (int row = 0; row < 100_000; row++) {
            long bitsOfRow = random.nextLong();
            uuids.set(partitions.ofKept(true, bitsOfRow));
            uuidsSetAside.set(partitions.ofSetAside(true, bitsOfRow));
            others.set(partitions.ofKept(false, bitsOfRow));
            othersSetAside.set(partitions.ofSetAside(false, bitsOfRow));
        }
        assertThat(uuids).isEqualTo(range(0, partitions.setAsideUuid()));
        assertThat(uuidsSetAside).isEqualTo(range(partitions.setAsideUuid(), partitions.firstOther()));
        assertThat(others).isEqualTo(range(partitions.firstOther(), partitions.setAsideOther()));
        assertThat(othersSetAside).isEqualTo(range(partitions.setAsideOther(), partitions.count()));
    }

    @Test
    void uuidsInOrderHavePartitionsInOrder() {
        Partitions partitions = new Partitions(6);
        assertThat(partitions.ofKept(true, 0)).isZero();
        assertThat(partitions.ofKept(true, Long.MAX_VALUE)).isEqualTo(31);
        assertThat(partitions.ofKept(true, Long.MIN_VALUE)).isEqualTo(32);
        assertThat(partitions.ofKept(true, -1)).isEqualTo(63);
    }

    private static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }
}
