package io.cart4j.report.internal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {
    @TempDir
    Path directory;

    private void write() {
        new Document("Carts & <boards>")
                .heading("Scores")
                .paragraph("A brand may be called *<b>x</b>* | y.")
                .table(List.of("model", "AUC"), List.of(List.of("Random_Forest", "0.67"), List.of("a|b", "0.5")))
                .points(List.of("one", "two"))
                .picture("curve.png", "AUC by point")
                .write(directory, "report");
    }

    @Test
    void writes_markdown_in_which_nothing_of_a_text_is_markup() throws IOException {
        write();

        assertThat(Files.readString(directory.resolve("report.md"))).isEqualTo("""
                        # Carts & \\<boards\\>

                        ## Scores

                        A brand may be called \\*\\<b\\>x\\</b\\>\\* \\| y.

                        | model | AUC |
                        |---|---:|
                        | Random\\_Forest | 0.67 |
                        | a\\|b | 0.5 |

                        * one
                        * two

                        ![AUC by point](curve.png)
                        """);
    }

    @Test
    void writes_a_page_in_which_nothing_of_a_text_is_markup() throws IOException {
        write();

        assertThat(Files.readString(directory.resolve("report.html")))
                .startsWith("<!DOCTYPE html>")
                .contains("<title>Carts &amp; &lt;boards&gt;</title>", "<h2>Scores</h2>")
                .contains("<p>A brand may be called *&lt;b&gt;x&lt;/b&gt;* | y.</p>")
                .contains("<tr><th>model</th><th>AUC</th></tr>", "<tr><td>a|b</td><td>0.5</td></tr>")
                .contains("<li>two</li>", "<img src=\"curve.png\" alt=\"AUC by point\">")
                .endsWith("</main>\n</body>\n</html>\n");
    }

    @Test
    void refuses_rows_that_do_not_fit_their_table() {
        Document document = new Document("t");

        assertThatThrownBy(() -> document.table(List.of("a", "b"), List.of(List.of("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
