package io.tenure.bootstrap.security;

import static io.tenure.bootstrap.security.LoyaltyWrites.member;
import static io.tenure.bootstrap.security.LoyaltyWrites.send;
import static io.tenure.bootstrap.security.Writes.json;
import static io.tenure.bootstrap.security.Writes.next;
import static io.tenure.bootstrap.security.Writes.post;

import io.tenure.access.Role;
import java.util.List;

/** Requests that succeed for the endpoints of coupons. */
final class CouponWrites {

    private static final String CLUB = "/api/v1/loyalty/programmes/club";
    private static final String NAMED = "POST /api/v1/loyalty/programmes/{programme}";
    private static final String USE = "{'code':'%s','id':'r','purchase':'20'}";

    static final List<Writes> ALL = List.of(
            new Writes(NAMED + "/coupon-batches", server -> {
                member(server);
                return post(CLUB + "/coupon-batches", issue());
            }),
            new Writes(
                    NAMED + "/coupon-batches/{batch}/codes",
                    server -> post(CLUB + "/coupon-batches/" + batch(server) + "/codes", "")),
            new Writes(
                    NAMED + "/coupon-batches/{batch}/revocation",
                    server -> post(CLUB + "/coupon-batches/" + batch(server) + "/revocation", "{'reason':'lost'}")),
            onCoupon("/validations", 0, "{'code':'%s','purchase':'20'}"),
            // budget held, reserved
            onCoupon("/reservations", 2, "{'code':'%s','id':'r','purchase':'20','seconds':60}"),
            // budget held, redeemed, budget spent
            onCoupon("/redemptions", 3, USE),
            onCoupon("/releases", 1, "{'code':'%s','id':'r'}"),
            onCoupon("/revocations", 1, "{'code':'%s','reason':'lost'}"),
            // taken back, budget returned; and the budget of the redemption spent, perhaps only now
            new Writes(NAMED + "/coupons/cancellations", 3, server -> {
                String code = code(server);
                send(server, post(CLUB + "/coupons/redemptions", USE.formatted(code)));
                return post(CLUB + "/coupons/cancellations", "{'code':'%s','id':'r'}".formatted(code));
            }));

    private CouponWrites() {}

    private static Writes onCoupon(String path, int commits, String body) {
        return new Writes(
                NAMED + "/coupons" + path,
                commits,
                server -> post(CLUB + "/coupons" + path, body.formatted(code(server))));
    }

    private static String issue() {
        return "{'id':'%d','coupon':'spring','count':3}".formatted(next());
    }

    private static String batch(RunningServer server) {
        member(server);
        Answer issued = server.send("POST", CLUB + "/coupon-batches", json(issue()), server.key(Role.ADMIN));
        issued.requireStatus(201);
        return issued.at("/batch");
    }

    /** The first code of a new batch. */
    private static String code(RunningServer server) {
        Answer codes =
                server.send("POST", CLUB + "/coupon-batches/" + batch(server) + "/codes", "", server.key(Role.ADMIN));
        codes.requireStatus(200);
        return codes.body().lines().skip(1).findFirst().orElseThrow();
    }
}
