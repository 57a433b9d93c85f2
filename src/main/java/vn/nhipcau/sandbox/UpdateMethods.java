package vn.nhipcau.sandbox;

import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** How the bot gets its updates. Webhooks are left to the real server: the sandbox is polled. */
@SandboxOnly
@Component
class UpdateMethods implements BotMethods {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final World world;
    private final Updates updates;

    UpdateMethods(World world, Updates updates) {
        this.world = world;
        this.updates = updates;
    }

    @Override
    public Map<String, Function<Arguments, Object>> methods() {
        var methods = new HashMap<String, Function<Arguments, Object>>();
        methods.put("getMe", call -> me());
        methods.put("getUpdates", this::get);
        methods.put("setWebhook", this::setWebhook);
        methods.put("deleteWebhook", this::deleteWebhook);
        methods.put("getWebhookInfo", call -> info());
        return methods;
    }

    private Object me() {
        return world.bot()
                .put("can_join_groups", true)
                .put("can_read_all_group_messages", false)
                .put("supports_inline_queries", false)
                .put("can_connect_to_business", false)
                .put("has_main_web_app", false);
    }

    private Object get(Arguments call) {
        int limit = (int) Math.clamp(call.number("limit", 100), 1, 100);
        int timeout = (int) Math.clamp(call.number("timeout", 0), 0, 50);
        var only = call.structure("allowed_updates", "allowed_updates");
        return updates.poll(call.number("offset", 0), limit, timeout, only);
    }

    private Object setWebhook(Arguments call) {
        if (!call.has("url")) return deleteWebhook(call);
        throw Refusal.bad("bad webhook: the sandbox has no webhooks, use getUpdates");
    }

    private Object deleteWebhook(Arguments call) {
        if (call.flag("drop_pending_updates")) updates.dropAll();
        return true;
    }

    private Object info() {
        return JSON.createObjectNode()
                .put("url", "")
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.count());
    }
}
