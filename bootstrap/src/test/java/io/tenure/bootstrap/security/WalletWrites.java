package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.LoyaltyWrites.ACCOUNT;
import static io.tenure.bootstrap.security.LoyaltyWrites.member;
import static io.tenure.bootstrap.security.LoyaltyWrites.send;
import static io.tenure.bootstrap.security.Writes.post;

import java.util.List;

/** Requests that succeed for the endpoints of stored value. */
final class WalletWrites {

    private static final String WALLET = ACCOUNT + "/wallets/{currency}";

    static final List<Writes> ALL = List.of(
            new Writes(
                    "POST" + WALLET + "/top-ups",
                    server -> post(member(server) + "/wallets/GBP/top-ups", "{'id':'t','amount':'100'}")),
            onWallet("/spendings", "{'id':'s','amount':'3.50','purpose':'coffee'}"),
            onWallet("/pay-outs", "{'id':'p','amount':'10','reason':'asked for'}"),
            new Writes("POST" + WALLET + "/spendings/{spendingId}/refunds", server -> {
                String wallet = toppedUp(server);
                send(server, post(wallet + "/spendings", "{'id':'s','amount':'3.50','purpose':'coffee'}"));
                return post(wallet + "/spendings/s/refunds", "{'id':'r','amount':'1.50'}");
            }));

    private WalletWrites() {}

    private static Writes onWallet(String path, String body) {
        return new Writes("POST" + WALLET + path, server -> post(toppedUp(server) + path, body));
    }

    private static String toppedUp(RunningServer server) {
        String wallet = member(server) + "/wallets/GBP";
        send(server, post(wallet + "/top-ups", "{'id':'t','amount':'100'}"));
        return wallet;
    }
}
