package vn.nhipcau.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

import vn.nhipcau.NhipCau;
import vn.nhipcau.chat.IncomingUpdate;
import vn.nhipcau.chat.UpdateReceiver;
import vn.nhipcau.outbox.Channel.Limits;

import java.util.HashMap;
import java.util.Map;

/**
 * The whole service on one database, which can be stopped and started again while the phones stay
 * as they are: what stands in their chats is all that is left of what the service had in memory.
 */
public final class House implements AutoCloseable, UpdateReceiver {
    private final Messenger messenger = new Messenger();
    private final Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
    private ConfigurableApplicationContext program;

    public House() {
        this(Map.of());
    }

    /** A house with settings of its own. */
    public House(Map<String, String> own) {
        this(own, Limits.NONE);
    }

    /** A house whose messenger lets it send as fast as this only. */
    public House(Map<String, String> own, Limits limits) {
        messenger.lets(limits);
        settings.put("nhipcau.mode", "bare");
        settings.put("nhipcau.clock.start", "2026-11-20T10:00:00+07:00");
        settings.put("nhipcau.admins", TestHouse.SECRETARY);
        settings.put("nhipcau.chat.messages-per-minute", "100000");
        settings.putAll(own);
        program = start();
    }

    private ConfigurableApplicationContext start() {
        var arguments =
                settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new);
        return new SpringApplicationBuilder(NhipCau.class)
                .web(WebApplicationType.NONE)
                .initializers(context -> furnish((GenericApplicationContext) context))
                .run(arguments);
    }

    private void furnish(GenericApplicationContext context) {
        context.getBeanFactory().registerSingleton("onlyTheProgram", new OnlyTheProgram());
        context.registerBean("messenger", Messenger.class, () -> messenger);
    }

    /** Stops, whatever is still on its way out, and starts again. */
    public void restarts() {
        program.close();
        program = start();
    }

    /** Stops, and starts again on another database: what stands in the phones is as it was. */
    public House startedOn(Map<String, String> database) {
        program.close();
        settings.putAll(database);
        program = start();
        return this;
    }

    /** The messenger, which goes on. */
    public Messenger messenger() {
        return messenger;
    }

    /** The program as it runs now. */
    public ConfigurableApplicationContext program() {
        return program;
    }

    /** A part of the program as it runs now. */
    public <T> T the(Class<T> part) {
        return program.getBean(part);
    }

    @Override
    public void hear(IncomingUpdate incoming) {
        the(UpdateReceiver.class).hear(incoming);
    }

    @Override
    public void park(
            String channel,
            long updateId,
            String type,
            @Nullable IncomingUpdate incoming,
            String error) {
        the(UpdateReceiver.class).park(channel, updateId, type, incoming, error);
    }

    @Override
    public void parkBare(
            String channel,
            long updateId,
            String type,
            IncomingUpdate.@Nullable Chat chat,
            String error) {
        the(UpdateReceiver.class).parkBare(channel, updateId, type, chat, error);
    }

    @Override
    public int replay() {
        return the(UpdateReceiver.class).replay();
    }

    @Override
    public void close() {
        program.close();
    }

    /** What tests add to the program stays out. */
    private static final class OnlyTheProgram extends TypeExcludeFilter {
        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory all) {
            return type.getAnnotationMetadata().isAnnotated(TestConfiguration.class.getName());
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OnlyTheProgram;
        }

        @Override
        public int hashCode() {
            return 1;
        }
    }
}
