package io.tenure.shared.sqlite;

import io.tenure.shared.sqlite.SyntheticCustomers.Customer;
import io.tenure.shared.sqlite.SyntheticCustomers.Entry;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.Views;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Measures paging and searching among many customers. Arguments: how many, and the file (kept and used again). */
final class ViewsBench {

    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int BATCH = 25_000;
    private static final int TIMELINE = 100_000;
    private static final int ROUNDS = 400;

    private final Views views;
    private final SyntheticCustomers customers = new SyntheticCustomers();
    private final SplittableRandom random = new SplittableRandom(1);

    private ViewsBench(Views views) {
        this.views = views;
    }

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        try (SqliteViews views = SqliteViews.open(file, List.of(SyntheticCustomers.OWNED))) {
            ViewsBench bench = new ViewsBench(views);
            if (views.startedEmpty()) {
                bench.loadTimelines(TIMELINE);
                bench.load(count);
            }
            bench.measure();
            System.out.printf("file %d MiB, %s%n", Files.size(file) >> 20, memory());
        }
    }

    private void load(int count) {
        long began = System.nanoTime();
        long cpuBegan = CPU.getCurrentThreadCpuTime();
        for (int from = 0; from < count; from += BATCH) {
            try (ViewTransaction transaction = views.begin(SyntheticCustomers.OWNED.projection())) {
                for (int i = from; i < Math.min(count, from + BATCH); i++) {
                    transaction.put(SyntheticCustomers.TYPE, customers.next(i));
                }
                transaction.commit();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double cpu = (CPU.getCurrentThreadCpuTime() - cpuBegan) / 1e9;
        System.out.printf(
                "loaded %d in %.1f s (cpu %.1f s), %.0f a second, %s%n",
                count, seconds, cpu, count / seconds, memory());
    }

    private void loadTimelines(int count) {
        try (ViewTransaction transaction = views.begin(SyntheticCustomers.OWNED.projection())) {
            for (int i = 0; i < count; i++) {
                transaction.put(
                        SyntheticCustomers.TIMELINE,
                        new Entry(
                                "i" + i, "c" + i % 3, random.nextLong(1_000_000_000), "PURCHASE", "An order of goods"));
            }
            transaction.commit();
        }
    }

    private void measure() {
        report("timeline of three merged customers, newest first", () -> views.page(
                        SyntheticCustomers.TIMELINE,
                        query(List.of(new Filter.In("customer", List.of("c0", "c1", "c2"))), null, "occurredAt", true))
                .views());
        report("page of an owner by name", () -> page(List.of(owner()), null, "name", false));
        report("page of an owner by last interaction", () -> page(List.of(owner()), null, "lastInteractionAt", true));
        report("page of all by name", () -> page(List.of(), null, "name", false));
        report(
                "page of three owners by last interaction",
                () -> page(
                        List.of(new Filter.In("owner", List.of("manager1", "manager7", "manager9"))),
                        null,
                        "lastInteractionAt",
                        true));
        report("page of an owner and a country by name", () -> page(List.of(owner(), country()), null, "name", false));
        report("page of a country by name, no index", () -> page(List.of(country()), null, "name", false));
        for (int letters : new int[] {1, 2, 3, 4, 5, 6}) {
            String what = "search %d letters, ".formatted(letters);
            report(what + "mine by name", () -> page(List.of(owner()), customers.typed(letters), "name", false));
            report(what + "all by name", () -> page(List.of(), customers.typed(letters), "name", false));
            report(
                    what + "all by last interaction",
                    () -> page(List.of(), customers.typed(letters), "lastInteractionAt", true));
            report(
                    what + "count to 1000",
                    () -> List.of(views.count(
                            SyntheticCustomers.TYPE, query(List.of(), customers.typed(letters), null, false), 1_000)));
        }
        report("search first letter of the last names, all by name", () -> page(List.of(), "vi", "name", true));
        report(
                "search two words, all by name",
                () -> page(List.of(), customers.typed(3) + " " + customers.typed(1), "name", false));
        report(
                "search of an id",
                () -> page(List.of(), Integer.toString(1_000_000 + random.nextInt(1_000_000)), "name", false));
    }

    private Filter owner() {
        return new Filter.Is("owner", "manager" + random.nextInt(500));
    }

    private Filter country() {
        return new Filter.Is("country", "C" + random.nextInt(60));
    }

    private List<Customer> page(List<Filter> filters, @Nullable String text, String sort, boolean descending) {
        return views.page(SyntheticCustomers.TYPE, query(filters, text, sort, descending))
                .views();
    }

    private static ViewQuery query(List<Filter> filters, @Nullable String text, @Nullable String sort, boolean down) {
        return new ViewQuery(filters, text, sort, down, null, 50);
    }

    private static void report(String what, Supplier<List<?>> call) {
        double[] millis = new double[ROUNDS];
        double[] cpu = new double[ROUNDS];
        long found = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long began = System.nanoTime();
            long cpuBegan = CPU.getCurrentThreadCpuTime();
            found += call.get().size();
            cpu[i] = (CPU.getCurrentThreadCpuTime() - cpuBegan) / 1e6;
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(millis);
        Arrays.sort(cpu);
        System.out.printf(
                "%-55s p50 %7.2f  p99 %7.2f  max %7.2f ms, cpu p50 %7.2f p99 %7.2f max %7.2f, %d found%n",
                what,
                millis[ROUNDS / 2],
                millis[ROUNDS * 99 / 100],
                millis[ROUNDS - 1],
                cpu[ROUNDS / 2],
                cpu[ROUNDS * 99 / 100],
                cpu[ROUNDS - 1],
                found / ROUNDS);
    }

    private static String memory() {
        try {
            String resident = Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM") || line.startsWith("RssFile"))
                    .map(line -> line.replaceAll("\\s+", " "))
                    .toList()
                    .toString();
            Runtime runtime = Runtime.getRuntime();
            return "heap %d MiB, %s".formatted((runtime.totalMemory() - runtime.freeMemory()) >> 20, resident);
        } catch (IOException e) {
            return "memory unknown: " + e;
        }
    }
}
