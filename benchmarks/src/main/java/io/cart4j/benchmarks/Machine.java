package io.cart4j.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import io.cart4j.core.DataSize;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What a figure was measured on.
 *
 * @param cpu the processor's name, or its architecture where the system does not tell
 * @param cores processors that the JVM may use
 * @param memoryBytes the machine's memory
 * @param system name and version of the operating system
 * @param jdk vendor and version of the JVM
 */
public record Machine(String cpu, int cores, long memoryBytes, String system, String jdk) {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    /**
     * Looks at the machine that this runs on.
     *
     * @return its facts
     */
    public static Machine here() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                cpuName(),
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.vendor") + " " + System.getProperty("java.runtime.version"));
    }

    /**
     * Gives the facts in one line.
     *
     * @return a line without a full stop
     */
    public String sentence() {
        return cpu + ", " + cores + (cores == 1 ? " core, " : " cores, ") + new DataSize(memoryBytes) + " of memory, "
                + system + ", JDK " + jdk;
    }

    private static String cpuName() {
        if (Files.isReadable(CPU_INFO)) {
            try (Stream<String> lines = Files.lines(CPU_INFO)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            } catch (IOException e) {
                return System.getProperty("os.arch");
            }
        }
        return System.getProperty("os.arch");
    }
}
