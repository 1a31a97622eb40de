package io.cart4j.core.internal;

import io.cart4j.core.CartException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Which field of a row is which column, as the header says; columns may come in any order, others are passed over. */
record CsvColumns(
        byte delimiter,
        int fields,
        int time,
        int type,
        int product,
        int category,
        int brand,
        int price,
        int user,
        int session) {
    static CsvColumns parse(String header, String file) {
        List<String> names = new ArrayList<>();
        for (String field : header.split(",", -1)) {
            String name = field.strip();
            boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
            names.add(quoted ? name.substring(1, name.length() - 1) : name);
        }
        int[] fields = EventColumns.ALL.stream()
                .mapToInt(name -> indexOf(name, names, file))
                .toArray();
        return new CsvColumns(
                (byte) ',',
                names.size(),
                fields[0],
                fields[1],
                fields[2],
                fields[3],
                fields[4],
                fields[5],
                fields[6],
                fields[7]);
    }

    private static int indexOf(String name, List<String> names, String file) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new CartException(file + ":1: no column \"" + name + "\" in the header; the columns are "
                    + shortened(String.join(", ", names)) + "; needed are " + String.join(", ", EventColumns.ALL));
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
