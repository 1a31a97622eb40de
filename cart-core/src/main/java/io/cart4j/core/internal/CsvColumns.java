package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import io.cart4j.core.EventColumn;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which field of a row is which column, as the header says; columns may come in any order, others are passed over. A column
 * that the layout does without is {@link #NONE}.
 */
record CsvColumns(
        EventLayout layout,
        int fields,
        int time,
        int type,
        int product,
        int category,
        int brand,
        int price,
        int user,
        int session) {
    static final int NONE = -1;

    byte delimiter() {
        return (byte) layout.delimiter();
    }

    static CsvColumns parse(String header, String file, EventLayout layout) {
        List<String> names = new ArrayList<>();
        for (String field : header.split(Pattern.quote(String.valueOf(layout.delimiter())), -1)) {
            String name = field.strip();
            boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
            names.add(quoted ? name.substring(1, name.length() - 1) : name);
        }
        return new CsvColumns(
                layout,
                names.size(),
                indexOf(EventColumn.TIME, names, file, layout),
                indexOf(EventColumn.TYPE, names, file, layout),
                indexOf(EventColumn.PRODUCT, names, file, layout),
                indexOf(EventColumn.CATEGORY, names, file, layout),
                indexOf(EventColumn.BRAND, names, file, layout),
                indexOf(EventColumn.PRICE, names, file, layout),
                indexOf(EventColumn.USER, names, file, layout),
                indexOf(EventColumn.SESSION, names, file, layout));
    }

    private static int indexOf(EventColumn column, List<String> names, String file, EventLayout layout) {
        String name = layout.name(column);
        if (name == null) {
            return NONE;
        }
        int index = names.indexOf(name);
        if (index < 0) {
            String where =
                    names.size() > 1 ? " in the header" : " in the header, which has no '" + layout.delimiter() + "'";
            throw layout.missing(file + ":1", name, where, shortened(String.join(", ", names)));
        }
        if (index != names.lastIndexOf(name)) {
            throw new CartException(file + ":1: column \"" + name + "\" stands twice in the header "
                    + shortened(String.join(", ", names)));
        }
        return index;
    }

    private static String shortened(String header) {
        byte[] bytes = header.getBytes(StandardCharsets.UTF_8);
        return Texts.quoted(bytes, 0, bytes.length);
    }
}
