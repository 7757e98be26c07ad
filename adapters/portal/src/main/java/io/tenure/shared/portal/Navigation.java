package io.tenure.shared.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Where each role can go. It only hides doors; the locks are in the application layer. */
final class Navigation {
    private static final String BOOK = "/book";
    private static final Set<Role> READERS =
            Set.of(Role.ACCOUNT_MANAGER, Role.MARKETER, Role.AUDITOR, Role.ADMIN, Role.INTEGRATION);
    private static final Set<Role> SEE_ALL = Set.of(Role.MARKETER, Role.AUDITOR, Role.ADMIN, Role.INTEGRATION);
    private static final Set<Role> AUDIT = Set.of(Role.AUDITOR, Role.ADMIN);
    private static final Set<Role> ADMIN = Set.of(Role.ADMIN);

    private static final List<Door> DOORS = List.of(
            new Door("nav.customers", "nav.book", BOOK, "book", READERS),
            new Door("nav.customers", "nav.duplicates", "/duplicates", "merge", READERS),
            new Door("nav.audit", "nav.ledger", "/audit/ledger", "chain", AUDIT),
            new Door("nav.audit", "nav.access-log", "/audit/access-log", "eye", AUDIT),
            new Door("nav.admin", "nav.users", "/admin/users", "people", ADMIN),
            new Door("nav.admin", "nav.keys", "/admin/api-keys", "key", ADMIN),
            new Door("nav.admin", "nav.operations", "/admin/operations", "pulse", ADMIN));

    private Navigation() {}

    static List<Shell.Group> groups(Caller caller, String path) {
        return Stream.of("nav.customers", "nav.audit", "nav.admin")
                .map(group -> new Shell.Group(group, items(group, caller, path)))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private static List<Shell.Item> items(String group, Caller caller, String path) {
        return DOORS.stream()
                .filter(door -> door.group.equals(group))
                .filter(door -> door.roles.stream().anyMatch(caller.roles()::contains))
                .map(door -> new Shell.Item(door.label(caller), door.href, door.icon, door.leadsTo(path)))
                .toList();
    }

    private record Door(String group, String label, String href, String icon, Set<Role> roles) {
        boolean leadsTo(String path) {
            return path.startsWith(href) || (href.equals(BOOK) && path.startsWith("/customers"));
        }

        String label(Caller caller) {
            return href.equals(BOOK) && caller.roles().stream().anyMatch(SEE_ALL::contains) ? "nav.everyone" : label;
        }
    }
}
