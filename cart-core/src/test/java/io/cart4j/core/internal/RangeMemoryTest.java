package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cart4j.core.CartException;
import io.cart4j.core.DataSize;
import org.junit.jupiter.api.Test;

class RangeMemoryTest {
    private static final DataSize LIMIT = DataSize.parse("1g");
    private static final MemoryPlan PLAN = new MemoryPlan(192 << 20, 32 << 20, 32 << 20, 256 << 20);

    private final RangeMemory memory = new RangeMemory(LIMIT, PLAN);

    @Test
    void aLongSessionFitsWhereAsManySessionsDoNot() {
        assertThatCode(() -> memory.require(1_000_000, 1, 0, 36)).doesNotThrowAnyException();
        assertThatThrownBy(() -> memory.require(1_000_000, 1_000_000, 0, 36_000_000))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("1000000 sessions have 1000000 events")
                .hasMessageContaining("--memory");
    }

    @Test
    void longIdsTakeMemoryToo() {
        assertThatThrownBy(() -> memory.require(500_000, 1, 150_000_000, 0)).isInstanceOf(CartException.class);
        assertThat(RangeMemory.isLarge(20_000, 20_000 * 300)).isTrue();
        assertThat(RangeMemory.isLarge(20_000, 20_000 * 36)).isFalse();
    }

    @Test
    void whatTheMessageAsksForWillDo() {
        long events = 3_000_000;
        long least = LIMIT.bytes() + events * 1000 - PLAN.rest();
        RangeMemory more = new RangeMemory(new DataSize(least), new MemoryPlan(0, 0, 0, events * 1000));
        assertThatCode(() -> more.require(events, events, 0, 0)).doesNotThrowAnyException();
    }

    @Test
    void idsThatNoArrayCanHoldAreRefusedWhateverTheMemory() {
        RangeMemory all = new RangeMemory(LIMIT, new MemoryPlan(0, 0, 0, Long.MAX_VALUE));
        assertThatThrownBy(() -> all.require(10_000_000, 1, 3_000_000_000L, 0))
                .isInstanceOf(CartException.class)
                .hasMessageContaining("shorter ids");
    }

    @Test
    void eventsInMemoryGiveWayOnlyToWhatTheSpareMemoryCannotHold() {
        assertThat(memory.needsRoom(1000, 0)).isFalse();
        assertThat(memory.needsRoom(200_000, 0)).isTrue();
    }
}
