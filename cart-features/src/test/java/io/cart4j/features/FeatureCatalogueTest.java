package io.cart4j.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page of the features is that of the code; run with {@code -Dcart4j.writeCatalogue=true} to write it anew. */
class FeatureCatalogueTest {
    private static final Path PAGE = Path.of("../docs/features.md");

    @Test
    void thePageIsUpToDate() throws IOException {
        String page = page();
        if (Boolean.getBoolean("cart4j.writeCatalogue")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).hasContent(page);
    }

    @Test
    void whatTheKernelWritesComesFirst() {
        assertThat(AtCart.names(LeakClass.SESSION_SO_FAR, LeakClass.CALENDAR))
                .hasSize(CartState.WIDTH)
                .containsExactlyElementsOf(AtCart.catalogue().stream()
                        .limit(CartState.WIDTH)
                        .map(FeatureSpec::name)
                        .toList());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Features at a decision point

                What `AtCart.standard()` computes for every session that counts at a decision point: at the first cart event, or some
                events or seconds after it. "The product" is that of the latest cart event so far. No value is ever missing: what is
                not known has the value that the table says. Codes of brands and categories are compared, never used as numbers.

                Sessions of a user count as earlier if their first event lies strictly before the session's first one; of their cart
                events and purchases those count that lie strictly before it too ("by then"), since nobody can know then whether
                a session goes on. So no feature changes when later events are taken away. The week of the
                shop ends with the day before that on which the session starts, in UTC. Products without a category
                form a group of their own there. Medians of prices come from bins and are right to 3 %.

                This page is written by a test, which fails if it is not up to date:
                `mvn -pl cart-features -am test -Dtest=FeatureCatalogueTest -Dsurefire.failIfNoSpecifiedTests=false -Dcart4j.writeCatalogue=true`

                | feature | unit | meaning | looks at | costs |
                |---|---|---|---|---|
                """);
        for (FeatureSpec feature : AtCart.catalogue()) {
            page.append("| `%s` | %s | %s | %s | %s |%n"
                    .formatted(
                            feature.name(),
                            feature.unit(),
                            feature.meaning(),
                            feature.leakClass(),
                            feature.cost().words())
                    .replace("\r\n", "\n"));
        }
        page.append("\n| looks at | that is |\n|---|---|\n");
        for (LeakClass leakClass : LeakClass.values()) {
            page.append("| ")
                    .append(leakClass)
                    .append(" | ")
                    .append(leakClass.words())
                    .append(" |\n");
        }
        return page.toString();
    }
}
