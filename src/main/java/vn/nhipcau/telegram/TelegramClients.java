package vn.nhipcau.telegram;

import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.Dispatcher;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The HTTP clients for Telegram: never a silent second try, no redirect, time-outs of their own for
 * calls, uploads and long polls. They share one pool of connections; the long poll has its own
 * dispatcher, so that it can be broken off alone.
 *
 * @param calls for short calls and downloads
 * @param uploads for calls that carry files
 * @param polls for the one call that waits for news
 */
record TelegramClients(OkHttpClient calls, OkHttpClient uploads, OkHttpClient polls) {
    /** More than the outbox ever has in flight, so that no call waits inside the client. */
    private static final int MAX_CALLS = 64;

    static TelegramClients of(TelegramSettings settings) {
        var limits = settings.limits();
        OkHttpClient calls =
                reaching(settings)
                        .dispatcher(dispatcher())
                        .connectionPool(new ConnectionPool(MAX_CALLS, 55, TimeUnit.SECONDS))
                        // OkHttp would post a message again when a pooled connection breaks.
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .connectTimeout(Duration.ofSeconds(10))
                        .readTimeout(limits.callTimeout())
                        .writeTimeout(limits.callTimeout())
                        .callTimeout(limits.callTimeout())
                        .pingInterval(Duration.ofSeconds(15))
                        .addInterceptor(TelegramClients::tellWhetherItLeft)
                        .addNetworkInterceptor(TelegramClients::noteThatItLeaves)
                        .build();
        OkHttpClient uploads =
                calls.newBuilder()
                        .readTimeout(limits.uploadTimeout())
                        .writeTimeout(limits.uploadTimeout())
                        .callTimeout(limits.uploadTimeout())
                        .build();
        Duration patience = TelegramApi.POLL.plusSeconds(15);
        OkHttpClient polls =
                calls.newBuilder()
                        .dispatcher(dispatcher())
                        .readTimeout(patience)
                        .callTimeout(patience.plusSeconds(10))
                        .build();
        return new TelegramClients(calls, uploads, polls);
    }

    private static Dispatcher dispatcher() {
        var threads = Thread.ofVirtual().name("telegram-", 0).factory();
        var dispatcher = new Dispatcher(Executors.newThreadPerTaskExecutor(threads));
        dispatcher.setMaxRequests(MAX_CALLS);
        dispatcher.setMaxRequestsPerHost(MAX_CALLS);
        return dispatcher;
    }

    private static OkHttpClient.Builder reaching(TelegramSettings settings) {
        var client = new OkHttpClient.Builder();
        URI proxy = settings.proxy();
        if (proxy == null) return client;
        var type = "http".equals(proxy.getScheme()) ? Proxy.Type.HTTP : Proxy.Type.SOCKS;
        client.proxy(new Proxy(type, new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        String[] user = user(proxy);
        if (user == null) return client;
        if (type == Proxy.Type.SOCKS) Authenticator.setDefault(new SocksUser(proxy, user));
        else
            client.proxyAuthenticator(
                    (route, response) ->
                            response.request().header("Proxy-Authorization") != null
                                    ? null
                                    : response.request()
                                            .newBuilder()
                                            .header(
                                                    "Proxy-Authorization",
                                                    Credentials.basic(user[0], user[1]))
                                            .build());
        return client;
    }

    private static String @Nullable [] user(URI proxy) {
        String info = proxy.getUserInfo();
        if (info == null) return null;
        int colon = info.indexOf(':');
        return colon < 0
                ? new String[] {info, ""}
                : new String[] {info.substring(0, colon), info.substring(colon + 1)};
    }

    private static Response tellWhetherItLeft(Interceptor.Chain chain) throws IOException {
        var left = new Left(new AtomicBoolean());
        try {
            return chain.proceed(chain.request().newBuilder().tag(Left.class, left).build());
        } catch (IOException e) {
            throw left.yet().get() ? e : new Unreached(e);
        }
    }

    // Called once there is a connection, before the first byte of the request goes over it.
    private static Response noteThatItLeaves(Interceptor.Chain chain) throws IOException {
        Left left = chain.request().tag(Left.class);
        if (left != null) left.yet().set(true);
        return chain.proceed(chain.request());
    }

    private record Left(AtomicBoolean yet) {}

    /** The call never left this machine. */
    static final class Unreached extends IOException {
        Unreached(IOException why) {
            super(why);
        }
    }

    // Java asks one authenticator for the whole program for the password of a SOCKS proxy; this
    // one answers for ours alone and leaves every other question to whoever was asked before.
    private static final class SocksUser extends Authenticator {
        private final @Nullable Authenticator others = Authenticator.getDefault();
        private final URI proxy;
        private final String[] user;

        SocksUser(URI proxy, String[] user) {
            this.proxy = proxy;
            this.user = user;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            if (proxy.getHost().equals(getRequestingHost())
                    && proxy.getPort() == getRequestingPort())
                return new PasswordAuthentication(user[0], user[1].toCharArray());
            return others == null
                    ? null
                    : others.requestPasswordAuthenticationInstance(
                            getRequestingHost(),
                            getRequestingSite(),
                            getRequestingPort(),
                            getRequestingProtocol(),
                            getRequestingPrompt(),
                            getRequestingScheme(),
                            getRequestingURL(),
                            getRequestorType());
        }
    }
}
