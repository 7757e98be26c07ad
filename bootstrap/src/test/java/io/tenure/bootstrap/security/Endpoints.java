package io.tenure.bootstrap.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that the server's controllers listen to, as the web framework itself knows it. */
final class Endpoints {

    private Endpoints() {}

    /**
     * A method and a path.
     *
     * @param pattern with the names of variables in braces
     */
    record Endpoint(HttpMethod method, String pattern) {

        /** The path with every variable filled in, with the first of its choices where it has some. */
        String path(String value) {
            return pattern.replaceAll("\\{\\w+:([^|}]*)[^}]*}", "$1").replaceAll("\\{[^}]*}", value);
        }

        boolean ofTheApi() {
            return pattern.startsWith("/api/");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    static List<Endpoint> of(ApplicationContext context) {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(Endpoints::endpoints)
                .filter(endpoint -> !endpoint.pattern().equals("/error"))
                .distinct()
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Set.of(RequestMethod.GET, RequestMethod.POST) : methods)
                        .stream().map(method -> new Endpoint(method.asHttpMethod(), pattern)));
    }
}
