package io.tenure.bootstrap;

import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The proxies that stand in front of the server and end TLS. What they say of a client's address and of https is
 * believed; anybody else who says such things is not.
 */
public record TrustedProxies(List<Network> networks) {

    /** Clients speak to the server directly. */
    public static final TrustedProxies NONE = new TrustedProxies(List.of());

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    Map<String, Object> settings() {
        return networks.isEmpty()
                ? Map.of("server.forward-headers-strategy", "none")
                : Map.of(
                        "server.forward-headers-strategy",
                        "native",
                        "server.tomcat.remoteip.internal-proxies",
                        networks.stream().map(Network::toString).collect(Collectors.joining(",")));
    }

    /**
     * The addresses that begin alike.
     *
     * @param bits how many bits of the address are the same, 1 to 32 or 128; all for one address
     */
    public record Network(InetAddress address, int bits) {

        /**
         * Reads an address, or a network such as {@code 10.244.0.0/16}, without asking what a name stands for.
         *
         * @throws IllegalArgumentException when it is neither
         */
        public static Network of(String text) {
            int slash = text.indexOf('/');
            InetAddress address = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
            int all = address.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 1 || bits > all) {
                throw new IllegalArgumentException("A network has 1 to " + all + " bits in common");
            }
            return new Network(address, bits);
        }

        @Override
        public String toString() {
            return address.getHostAddress() + "/" + bits;
        }
    }
}
