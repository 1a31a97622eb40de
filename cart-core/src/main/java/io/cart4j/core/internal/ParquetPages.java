package io.cart4j.core.internal;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.parquet.bytes.ByteBufferInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.ValuesType;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesReader;
import org.apache.parquet.column.values.rle.RunLengthBitPackingHybridDecoder;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DataPageHeaderV2;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The pages of one flat column over all row groups of a file. One page and one dictionary are in memory at a time, however
 * large the row groups are. For one thread.
 */
final class ParquetPages {
    private static final int HEADER_BUFFER = 1 << 13;

    /** What old writers forgot to count as part of a chunk: the header of its dictionary. */
    private static final int UNCOUNTED_BYTES = 1 << 10;

    /** Pages larger than this must be accounted for by the size of their chunk. */
    private static final int UNSUSPICIOUS_PAGE = 1 << 26;

    private static final Set<PrimitiveTypeName> PLAIN_TYPES = EnumSet.of(
            PrimitiveTypeName.INT32,
            PrimitiveTypeName.INT64,
            PrimitiveTypeName.FLOAT,
            PrimitiveTypeName.DOUBLE,
            PrimitiveTypeName.BINARY);

    private final FileChannel channel;
    private final Path file;
    private final ColumnDescriptor column;
    private final PrimitiveTypeName type;
    private final Iterator<ColumnChunkMetaData> chunks;

    private @Nullable ColumnChunkMetaData chunk;
    private InputStream in = InputStream.nullInputStream();
    private ParquetCodec codec = ParquetCodec::copy;
    private long rowsLeft;
    private @Nullable Dictionary dictionary;
    private byte @Nullable [][] texts;
    private byte[] compressed = {};
    private byte[] page = {};

    ParquetPages(FileChannel channel, Path file, ColumnDescriptor column, Iterator<ColumnChunkMetaData> chunks) {
        this.channel = channel;
        this.file = file;
        this.column = column;
        this.type = column.getPrimitiveType().getPrimitiveTypeName();
        this.chunks = chunks;
    }

    /** The next page; the one before it is of no use then. */
    ParquetPage next() throws IOException {
        while (true) {
            while (rowsLeft == 0) {
                openChunk();
            }
            PageHeader header = Util.readPageHeader(in);
            switch (header.getType()) {
                case DICTIONARY_PAGE -> readDictionary(header);
                case DATA_PAGE -> {
                    return counted(dataPage(header, header.getData_page_header()));
                }
                case DATA_PAGE_V2 -> {
                    return counted(dataPage(header, header.getData_page_header_v2()));
                }
                default -> in.skipNBytes(header.getCompressed_page_size());
            }
        }
    }

    private void openChunk() throws IOException {
        if (!chunks.hasNext()) {
            throw new EOFException("column " + column.getPath()[0] + " has fewer values than rows");
        }
        ColumnChunkMetaData next = chunks.next();
        if (next.isEncrypted()) {
            throw new IOException("column " + column.getPath()[0] + " is encrypted");
        }
        long start = next.getStartingPos();
        if (start < 0 || next.getTotalSize() < 0 || start + next.getTotalSize() > channel.size()) {
            throw new EOFException("column " + column.getPath()[0] + " lies beyond the end");
        }
        codec = ParquetCodec.of(next.getCodec(), file);
        in = new BufferedInputStream(
                new FileRange(channel, start, start + next.getTotalSize() + UNCOUNTED_BYTES), HEADER_BUFFER);
        rowsLeft = next.getValueCount();
        dictionary = null;
        texts = null;
        chunk = next;
    }

    private ParquetPage counted(ParquetPage data) throws IOException {
        if (data.rows() <= 0 && rowsLeft > 0 || data.rows() > rowsLeft) {
            throw new IOException("a page has " + data.rows() + " values where " + rowsLeft + " are left");
        }
        rowsLeft -= data.rows();
        return data;
    }

    private void readDictionary(PageHeader header) throws IOException {
        int size = readBody(header, 0, true);
        // the dictionary may keep what it is made from
        byte[] own = Arrays.copyOf(page, size);
        dictionary = Encoding.PLAIN.initDictionary(
                column,
                new DictionaryPage(
                        BytesInput.from(own), header.getDictionary_page_header().getNum_values(), Encoding.PLAIN));
        if (type == PrimitiveTypeName.BINARY || type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
            texts = new byte[dictionary.getMaxId() + 1][];
            for (int id = 0; id < texts.length; id++) {
                texts[id] = dictionary.decodeToBinary(id).getBytes();
            }
        }
    }

    private ParquetPage dataPage(PageHeader header, DataPageHeader data) throws IOException {
        int size = readBody(header, 0, true);
        ByteBufferInputStream body = ByteBufferInputStream.wrap(ByteBuffer.wrap(page, 0, size));
        ParquetPage.Levels levels = null;
        if (column.getMaxDefinitionLevel() > 0) {
            ValuesReader reader =
                    encoding(data.getDefinition_level_encoding()).getValuesReader(column, ValuesType.DEFINITION_LEVEL);
            reader.initFromPage(data.getNum_values(), body);
            levels = reader::readInteger;
        }
        return withValues(data.getNum_values(), levels, encoding(data.getEncoding()), body, size);
    }

    private ParquetPage dataPage(PageHeader header, DataPageHeaderV2 data) throws IOException {
        int before = data.getRepetition_levels_byte_length();
        int levelBytes = data.getDefinition_levels_byte_length();
        if (before < 0 || levelBytes < 0 || before + levelBytes > header.getUncompressed_page_size()) {
            throw new IOException("the levels of a page are larger than the page");
        }
        int size = readBody(header, before + levelBytes, !data.isSetIs_compressed() || data.isIs_compressed());
        ParquetPage.Levels levels = null;
        if (column.getMaxDefinitionLevel() > 0) {
            levels = new RunLengthBitPackingHybridDecoder(1, new ByteArrayInputStream(page, before, levelBytes))
                    ::readInt;
        }
        int start = before + levelBytes;
        ByteBufferInputStream body = ByteBufferInputStream.wrap(ByteBuffer.wrap(page, start, size - start));
        return withValues(data.getNum_values(), levels, encoding(data.getEncoding()), body, size);
    }

    private ParquetPage withValues(
            int rows, ParquetPage.@Nullable Levels levels, Encoding encoding, ByteBufferInputStream body, int size)
            throws IOException {
        ValuesReader values;
        if (encoding.usesDictionary()) {
            if (dictionary == null) {
                throw new IOException("a page needs a dictionary that is not there");
            }
            values = encoding.getDictionaryBasedValuesReader(column, ValuesType.VALUES, dictionary);
            values.initFromPage(rows, body);
        } else if (encoding == Encoding.PLAIN && PLAIN_TYPES.contains(type)) {
            values = new PlainValues(page, size - body.available(), size);
        } else {
            values = encoding.getValuesReader(column, ValuesType.VALUES);
            values.initFromPage(rows, body);
        }
        return new ParquetPage(rows, levels, values, encoding.usesDictionary() ? texts : null);
    }

    /** Reads a page's bytes into {@link #page}, the first {@code plain} of them as they are, and gives their number. */
    private int readBody(PageHeader header, int plain, boolean isCompressed) throws IOException {
        int stored = header.getCompressed_page_size();
        int size = header.getUncompressed_page_size();
        long most = chunk == null ? 0 : Math.max(chunk.getTotalUncompressedSize(), UNSUSPICIOUS_PAGE);
        if (stored < plain || size < plain || stored > most || size > most) {
            throw new IOException("a page states impossible sizes: " + stored + " bytes stored, " + size + " in all");
        }
        compressed = room(compressed, stored);
        page = room(page, size);
        if (in.readNBytes(compressed, 0, stored) < stored) {
            throw new EOFException("a page ends too early");
        }
        if (header.isSetCrc()) {
            CRC32 crc = new CRC32();
            crc.update(compressed, 0, stored);
            if ((int) crc.getValue() != header.getCrc()) {
                throw new IOException("a page does not have the checksum that it states");
            }
        }
        System.arraycopy(compressed, 0, page, 0, plain);
        ParquetCodec used = isCompressed ? codec : ParquetCodec::copy;
        if (stored > plain || size > plain) {
            int got = used.decompress(compressed, plain, stored - plain, page, plain, size - plain);
            if (got != size - plain) {
                throw new IOException("a page does not have the size that it states");
            }
        }
        return size;
    }

    private static byte[] room(byte[] array, int size) {
        return array.length >= size ? array : new byte[size];
    }

    private static Encoding encoding(org.apache.parquet.format.Encoding encoding) {
        return Encoding.valueOf(encoding.name());
    }
}
