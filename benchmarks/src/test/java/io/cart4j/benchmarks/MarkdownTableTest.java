package io.cart4j.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Tables come out as Markdown wants them. */
class MarkdownTableTest {
    @Test
    void aTableHasAHeaderALineAndItsRows() {
        assertThat(new MarkdownTable("what", "s").row("a|b", "1.00").toString())
                .isEqualTo("| what | s |\n|---|---:|\n| a\\|b | 1.00 |\n");
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new MarkdownTable("what", "s").row("a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a row needs 2 cells, got 1");
    }
}
