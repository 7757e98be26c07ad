package io.tenure.bootstrap.cli;

import io.tenure.access.Role;
import io.tenure.access.application.AccessModule;
import io.tenure.access.application.port.in.OneTimePassword;
import io.tenure.access.queries.UserView;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One user for each role. Their passwords are drawn when they are created, and printed then and never again. */
final class DemoUsers {

    static final String FIRST_MANAGER = "demo-manager-1";
    static final String SECOND_MANAGER = "demo-manager-2";

    private static final int PASSWORD_BYTES = 9;

    private final AccessModule access;
    private final PrintWriter out;
    private final SecureRandom random = new SecureRandom();

    DemoUsers(AccessModule access, PrintWriter out) {
        this.access = access;
        this.out = out;
    }

    void createMissing() {
        Set<String> known = access.queries().users(CommandLineCaller.INSTANCE).stream()
                .map(UserView::name)
                .collect(Collectors.toSet());
        Map<String, Role> wanted = wanted();
        wanted.keySet().removeAll(known);
        if (!wanted.isEmpty()) {
            out.println("Users of this demo; note the passwords, they are shown this once:");
            wanted.forEach(this::create);
            out.flush();
        }
    }

    private static Map<String, Role> wanted() {
        Map<String, Role> wanted = new LinkedHashMap<>();
        wanted.put(FIRST_MANAGER, Role.ACCOUNT_MANAGER);
        wanted.put(SECOND_MANAGER, Role.ACCOUNT_MANAGER);
        wanted.put("demo-marketer", Role.MARKETER);
        wanted.put("demo-auditor", Role.AUDITOR);
        wanted.put("demo-admin", Role.ADMIN);
        return wanted;
    }

    private void create(String name, Role role) {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        String password = HexFormat.ofDelimiter("-").formatHex(bytes);
        OneTimePassword first = access.createUser().create(name, Set.of(role), CommandLineCaller.INSTANCE);
        access.changePassword().change(name, first.password(), password);
        out.printf("  %-16s %-16s %s%n", name, role, password);
    }
}
