package io.tenure.bootstrap.security;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads who calls from a token of the firm's issuer; roles that are not ours are passed over. */
final class JwtCallers implements Converter<Jwt, AbstractAuthenticationToken> {

    private final JwtSettings settings;

    JwtCallers(JwtSettings settings) {
        this.settings = settings;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String name = Objects.toString(token.getClaims().get(settings.nameClaim()), "");
        Set<Role> roles = claimed(token.getClaims().get(settings.rolesClaim()))
                .map(word -> word.toUpperCase(Locale.ROOT).replace('-', '_'))
                .flatMap(word -> EnumSet.allOf(Role.class).stream()
                        .filter(role -> role.name().equals(word)))
                .collect(Collectors.toUnmodifiableSet());
        return CallerAuthentication.of(new Caller(name, roles));
    }

    private static Stream<String> claimed(@Nullable Object claim) {
        return switch (claim) {
            case Collection<?> many -> many.stream().map(String::valueOf);
            case String words -> Arrays.stream(words.split("[ ,]+"));
            case null, default -> Stream.empty();
        };
    }
}
