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
            byte[] bytes = uuid.toString().getBytes(StandardCharsets.US_ASCII);
            assertThat(key.parseUuid(bytes, 0, bytes.length)).isTrue();
            assertThat(key.high).isEqualTo(uuid.getMostSignificantBits());
            assertThat(key.low).isEqualTo(uuid.getLeastSignificantBits());
            SessionKey.formatUuid(uuid.getMostSignificantBits(), uuid.getLeastSignificantBits(), text);
            assertThat(text).isEqualTo(bytes);
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
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        assertThat(new SessionKey().parseUuid(bytes, 0, bytes.length)).isFalse();
    }
}
