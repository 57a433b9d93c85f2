package vn.nhipcau;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps foreign web pages and proxies from the management port. It listens on this machine only,
 * but a page from anywhere, open in a browser on this machine, could send to it: such requests
 * carry another host name (DNS rebinding) or another origin. Made by Spring Boot in the context of
 * that port (META-INF/spring), and therefore no component.
 */
class ManagementDoor {
    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    FilterRegistrationBean<OncePerRequestFilter> managementDoorFilter(
            @Value("${management.server.address:127.0.0.1}") String address) {
        var door = new FilterRegistrationBean<OncePerRequestFilter>(new Guard(isLoopback(address)));
        door.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return door;
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** Asks each request where it comes from. */
    private static final class Guard extends OncePerRequestFilter {
        // Whoever lets other machines in calls this one by a name that we do not know.
        private final boolean onlyThisMachine;

        Guard(boolean onlyThisMachine) {
            this.onlyThisMachine = onlyThisMachine;
        }

        @Override
        protected void doFilterInternal(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            PublicDoor.tellBrowsers(response);
            response.setHeader("Cache-Control", "no-store");
            if (isForeign(request)) response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            else chain.doFilter(request, response);
        }

        private boolean isForeign(HttpServletRequest request) {
            if (onlyThisMachine
                    && (!isHere("http://" + request.getHeader("Host")) || isForwarded(request)))
                return true;
            String origin = request.getHeader("Origin");
            return (origin != null && !origin.equals("http://" + request.getHeader("Host")))
                    || "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
        }

        private static boolean isForwarded(HttpServletRequest request) {
            return Collections.list(request.getHeaderNames()).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .anyMatch(
                            name ->
                                    name.equals("forwarded")
                                            || name.startsWith("x-forwarded-")
                                            || name.equals("x-real-ip"));
        }

        private static boolean isHere(String address) {
            try {
                String host = URI.create(address).getHost();
                return host != null && THIS_MACHINE.contains(host.toLowerCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }
}
