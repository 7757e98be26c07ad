package io.tenure.bootstrap;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The proxies that stand in front of the server and end TLS. What they say of a client's address and of https is
 * believed; anybody else who says such things is not.
 */
public record TrustedProxies(List<InetAddress> addresses) {

    /** Clients speak to the server directly. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        addresses = List.copyOf(addresses);
    }

    Map<String, Object> settings() {
        return addresses.isEmpty()
                ? Map.of("server.forward-headers-strategy", "none")
                : Map.of(
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        addresses.stream()
                                .map(InetAddress::getHostAddress)
                                .map(Pattern::quote)
                                .collect(Collectors.joining("|")));
    }
}
