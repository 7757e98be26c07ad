package io.tenure.bootstrap.security;

import io.tenure.access.application.port.in.AuthenticateApiKeyUseCase;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The API: no sessions and so no forged requests; every request bears a key, or a token of the firm's issuer. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AuthenticateApiKeyUseCase authenticate,
            ObjectProvider<JwtDecoder> decoder,
            JwtCallers callers,
            Clock clock) {
        boolean hasIssuer = decoder.getIfAvailable() != null;
        RequestMatcher known = new OrRequestMatcher(
                ApiRules.ALL.stream().map(ApiSecurity::matcher).toList());
        http.securityMatcher("/api/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new ApiKeyFilter(authenticate, new ScrapeKeys(authenticate, clock), hasIssuer),
                        AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint((_, response, _) ->
                                ProblemWriter.notSignedIn(response, "Send an API key as Authorization: Bearer KEY"))
                        .accessDeniedHandler((request, response, _) -> {
                            if (known.matches(request)) {
                                ProblemWriter.denied(response);
                            } else {
                                ProblemWriter.noSuchResource(response);
                            }
                        }))
                .authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health/**").permitAll();
                    ApiRules.ALL.forEach(
                            rule -> requests.requestMatchers(matcher(rule)).hasAnyRole(rule.roleNames()));
                    requests.anyRequest().denyAll();
                });
        if (hasIssuer) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint((_, response, _) ->
                            ProblemWriter.notSignedIn(response, "The token is not valid, or no longer"))
                    .jwt(jwt -> jwt.jwtAuthenticationConverter(callers)));
        }
        Hardening.api(http);
        return http.build();
    }

    /** Who may get something may also ask for its head alone. */
    static RequestMatcher matcher(Rule rule) {
        var matchers = PathPatternRequestMatcher.withDefaults();
        if (rule.method() == null) {
            return matchers.matcher(rule.pattern());
        }
        RequestMatcher itself = matchers.matcher(rule.method(), rule.pattern());
        return rule.method().equals(HttpMethod.GET)
                ? new OrRequestMatcher(itself, matchers.matcher(HttpMethod.HEAD, rule.pattern()))
                : itself;
    }
}
