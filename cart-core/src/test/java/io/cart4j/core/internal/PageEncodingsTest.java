package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.column.values.delta.DeltaBinaryPackingValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.junit.jupiter.api.Test;

class PageEncodingsTest {
    private final PageBytes page = new PageBytes();

    @Test
    void packsBitsFromTheLowestOne() {
        Random random = new Random(1);
        for (int width = 0; width <= Long.SIZE; width++) {
            int count = random.nextInt(300);
            long[] values = values(random, count, width);
            page.clear();
            page.putByte(77);
            page.putPacked(values, 0, count, width);
            assertThat(Arrays.copyOf(page.array(), page.size()))
                    .as("width %s", width)
                    .isEqualTo(packed(values, width));
        }
    }

    @Test
    void differencesComeBack() throws IOException {
        Random random = new Random(2);
        DeltaBinaryPacking deltas = new DeltaBinaryPacking();
        for (int trial = 0; trial < 300; trial++) {
            int count = random.nextInt(trial < 150 ? 5 : 700);
            long[] values = values(random, count, random.nextInt(Long.SIZE + 1));
            page.clear();
            deltas.encode(values, 0, count, page);
            DeltaBinaryPackingValuesReader reader = new DeltaBinaryPackingValuesReader();
            reader.initFromPage(count, stream());
            for (long value : values) {
                assertThat(reader.readLong()).isEqualTo(value);
            }
        }
    }

    @Test
    void numbersOfADictionaryComeBack() throws IOException {
        Random random = new Random(3);
        for (int trial = 0; trial < 200; trial++) {
            int entries = 1 + random.nextInt(1 << random.nextInt(20));
            long[] numbers = random.longs(1 + random.nextInt(300), 0, entries).toArray();
            page.clear();
            page.putIndexes(numbers, 0, numbers.length, entries);
            ByteBufferInputStream in = stream();
            RunLengthBitPackingHybridDecoder decoder = new RunLengthBitPackingHybridDecoder(in.read(), in);
            for (long number : numbers) {
                assertThat(decoder.readInt()).isEqualTo((int) number);
            }
        }
    }

    @Test
    void aDictionaryNumbersWhatRepeatsAndLeavesTheRest() {
        Random random = new Random(4);
        ValueDictionary dictionary = new ValueDictionary(1 << 10);
        for (int trial = 0; trial < 500; trial++) {
            int count = 1 + random.nextInt(1 << 12);
            int different = 1 + random.nextInt(1 << random.nextInt(13));
            long[] pool = values(random, different, random.nextInt(Long.SIZE + 1));
            long[] values =
                    random.ints(count, 0, different).mapToLong(i -> pool[i]).toArray();
            long[] numbers = values.clone();
            boolean numbered = trial % 2 == 0
                    ? dictionary.number(numbers, count)
                    : dictionary.number(
                            numbers,
                            count,
                            Arrays.stream(values).min().orElseThrow(),
                            Arrays.stream(values).max().orElseThrow());
            Set<Long> distinct = new LinkedHashSet<>();
            Arrays.stream(values).forEach(distinct::add);
            if (numbered) {
                assertThat(dictionary.size()).isEqualTo(distinct.size()).isLessThanOrEqualTo(count / 4);
                assertThat(Arrays.stream(numbers)
                                .map(number -> dictionary.entries()[(int) number])
                                .toArray())
                        .isEqualTo(values);
            } else {
                assertThat(numbers).isEqualTo(values);
                assertThat(distinct.size()).isGreaterThan(count / 32);
            }
        }
    }

    private ByteBufferInputStream stream() {
        return ByteBufferInputStream.wrap(ByteBuffer.wrap(page.array(), 0, page.size()));
    }

    private static long[] values(Random random, int count, int width) {
        return random.longs(count)
                .map(value -> width == 0 ? 0 : value >>> Long.SIZE - width)
                .toArray();
    }

    private static byte[] packed(long[] values, int width) {
        byte[] bytes = new byte[1 + (values.length * width + 7) / 8];
        bytes[0] = 77;
        for (int bit = 0; bit < values.length * width; bit++) {
            if ((values[bit / width] >>> bit % width & 1) != 0) {
                bytes[1 + bit / 8] |= (byte) (1 << bit % 8);
            }
        }
        return bytes;
    }
}
