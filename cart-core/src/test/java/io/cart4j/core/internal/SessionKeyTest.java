package io.cart4j.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionKeyTest {
    @Test
    void uuidsGoThereAndBack() {
        Random random = new Random(7);
        SessionKey key = new SessionKey();
        byte[] text = new byte[SessionKey.UUID_LENGTH];
        for (int i = 0; i < 10_000; i++) {
            UUID uuid = new UUID(random.nextLong(), random.nextLong());
            FieldText field = FieldText.of(uuid.toString(), random);
            assertThat(key.parseUuid(field.bytes(), field.from(), field.to())).isTrue();
            assertThat(key.high).isEqualTo(uuid.getMostSignificantBits());
            assertThat(key.low).isEqualTo(uuid.getLeastSignificantBits());
            SessionKey.formatUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), text, 0);
            assertThat(text).asString(StandardCharsets.US_ASCII).isEqualTo(uuid.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "72D76FDE-8bb3-4e00-8c23-a032dfed738c",
                "72d76fde-8bb3-4e00-8c23-a032dfed738",
                "72d76fde08bb3-4e00-8c23-a032dfed738c",
                "72d76fde-8bb3-4e00-8c23-a032dfed738g",
                "72d76fde-8bb3-4e00-8c23-a032dfed738cc"
            })
    void onlyLowerCaseUuidsCount(String text) {
        FieldText field = FieldText.of(text);
        assertThat(new SessionKey().parseUuid(field.bytes(), field.from(), field.to()))
                .isFalse();
    }

    @Test
    void anyOtherCharacterMakesItAnotherId() {
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            String uuid = new UUID(random.nextLong(), random.nextLong()).toString();
            int at = random.nextInt(uuid.length());
            char odd = (char) random.nextInt(128);
            if ("0123456789abcdef".indexOf(odd) < 0 && (odd != '-' || uuid.charAt(at) != '-')) {
                FieldText field = FieldText.of(uuid.substring(0, at) + odd + uuid.substring(at + 1), random);
                assertThat(new SessionKey().parseUuid(field.bytes(), field.from(), field.to()))
                        .as("%s at %d", (int) odd, at)
                        .isFalse();
            }
        }
    }

    @Test
    void hashesDependOnTheTextAlone() {
        Random random = new Random(9);
        for (int length = 0; length < 40; length++) {
            String text = "\u00e9abcdefghijklmnopqrstuvwxyz0123456789abcd".substring(0, length);
            FieldText one = FieldText.of(text, random);
            FieldText other = FieldText.of(text, random);
            assertThat(SessionKey.hash(one.bytes(), one.from(), one.to()))
                    .isEqualTo(SessionKey.hash(other.bytes(), other.from(), other.to()));
        }
    }
}
