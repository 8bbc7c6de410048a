package academy.praxis.kit.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Office documents are archives: what is in them is counted and measured, and macros are refused. */
final class OfficeDocuments {
    static final int MOST_ENTRIES = 2000;

    /** The most bytes that all entries may have together, unpacked. */
    static final long MOST_BYTES = 100L * 1024 * 1024;

    private static final Map<String, String> MAIN_PARTS = Map.of(
            "word/document.xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xl/workbook.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "ppt/presentation.xml", "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    private static final String OPEN_DOCUMENT = "application/vnd.oasis.opendocument.";

    private OfficeDocuments() {}

    /** The media type; fails with 400 where it is another archive, has macros, or unpacks to too much. */
    static String typeOf(byte[] content) throws IOException {
        String type = null;
        boolean ooxml = false;
        int entries = 0;
        List<String> names = new ArrayList<>();
        long bytes = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream archive = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (++entries > MOST_ENTRIES) {
                    throw Inspection.refused("has more than " + MOST_ENTRIES + " parts");
                }
                names.add(entry.getName());
                if (leads(name)) {
                    throw Inspection.refused("has parts that lead out of it");
                }
                if (name.contains("vbaproject")
                        || name.contains("/macrosheets/")
                        || name.startsWith("basic/")
                        || name.startsWith("scripts/")) {
                    throw Inspection.refused("has macros");
                }
                ooxml |= name.equals("[content_types].xml");
                if (MAIN_PARTS.containsKey(name)) {
                    type = MAIN_PARTS.get(name);
                }
                if (name.equals("mimetype")) {
                    byte[] said = archive.readNBytes(200);
                    bytes += said.length;
                    type = openDocument(new String(said, StandardCharsets.US_ASCII).strip(), type);
                    ooxml |= type != null;
                }
                bytes += drain(archive, buffer, MOST_BYTES - bytes);
            }
        }
        if (type == null || !ooxml) {
            throw Inspection.refused("is an archive; of these only office documents are taken");
        }
        if (!names.equals(contents(content))) {
            throw Inspection.refused("is an archive whose list of contents is not what is in it");
        }
        return type;
    }

    /** Nothing is unpacked here; who opens it should not be led astray either. */
    private static boolean leads(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || Arrays.asList(name.split("/")).contains("..");
    }

    /** What the list at the end of the archive says is in it, in the order in which it is: office programs go by that list alone. */
    private static List<String> contents(byte[] content) throws IOException {
        try (ZipFile archive = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            return Collections.list(archive.getEntriesInPhysicalOrder()).stream()
                    .map(ZipArchiveEntry::getName)
                    .toList();
        }
    }

    private static String openDocument(String said, String otherwise) {
        boolean known = said.startsWith(OPEN_DOCUMENT)
                && switch (said.substring(OPEN_DOCUMENT.length())) {
                    case "text", "spreadsheet", "presentation" -> true;
                    default -> false;
                };
        return known ? said : otherwise;
    }

    /** Counts while it unpacks: what an entry says of its size is what its maker wrote there. */
    private static long drain(InputStream in, byte[] buffer, long most) throws IOException {
        long total = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            total += read;
            if (total > most) {
                throw Inspection.refused("unpacks to more than " + MOST_BYTES + " bytes");
            }
        }
        return total;
    }
}
