package io.cart4j.core.internal;

import java.util.BitSet;
import org.apache.arrow.vector.VectorSchemaRoot;

/** Where the rows of the session table go, batch by batch. Closing it without {@link #finish} leaves nothing. */
interface SessionSink extends AutoCloseable {
    /** Takes over the next rows; is_returning_user is not known yet. */
    void add(VectorSchemaRoot rows);

    /** Tells that no more rows come, so that what is left can be worked on while returning users are found. */
    void endRows();

    /** Ends the table; the bits are the rows of returning users. */
    void finish(BitSet returning);

    @Override
    void close();
}
