package org.iofog.testkit.mesh;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.iofog.contract.command.AgentCommand.CreateAgent;
import org.iofog.contract.message.ContractJson;
import org.iofog.contract.spec.AgentConfigSpec;
import org.iofog.contract.view.AgentView;
import org.iofog.contract.view.ProvisionedAgent;
import org.iofog.testkit.router.Certificate;
import org.jspecify.annotations.Nullable;

/** A whole mesh of real processes on this machine: bus, database, controllers and agents, each of which can be killed. */
public final class Mesh implements AutoCloseable {

    public static final Duration SOON = Duration.ofSeconds(90);
    public static final String EMAIL = "tester@example.org";
    public static final String PASSWORD = "correct-horse-battery";

    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    private final Path folder;
    private final Launch controllerLaunch;
    private final Launch agentLaunch;
    private final Map<String, Launch> agentLaunches = new HashMap<>();
    private final Map<String, Program> programs = new LinkedHashMap<>();
    private final Map<String, Integer> controllerPorts = new HashMap<>();
    private final RouterProcesses routers;
    private final int busPort = freePort();
    private final int databasePort = freePort();
    private @Nullable CuttableLink link;
    private @Nullable SeparateNetwork network;
    private @Nullable Certificate certificate;
    private String engine = "unix:///var/run/docker.sock";
    private String qpidRouter = "/usr/sbin/qdrouterd";

    public Mesh(Path folder) {
        this(folder, Programs.controller(), Programs.agent());
    }

    /** A mesh whose controllers and agents are started in a way of its own. */
    public Mesh(Path folder, Launch controllerLaunch, Launch agentLaunch) {
        this.folder = folder;
        this.routers = new RouterProcesses(folder);
        this.controllerLaunch = controllerLaunch;
        this.agentLaunch = agentLaunch;
    }

    public Program startServers() {
        List<String> arguments = new ArrayList<>(List.of(
                "--data",
                folder.resolve("servers").toString(),
                "--host",
                network == null ? LOOPBACK : EVERYWHERE,
                "--bus-port",
                String.valueOf(busPort),
                "--database-port",
                String.valueOf(databasePort)));
        if (certificate != null) {
            arguments.addAll(List.of("--bus-certificate", certificate.chain().toString()));
            arguments.addAll(List.of("--bus-key", certificate.key().toString()));
        }
        Program servers = program("servers", beside(Programs.embedded()), Map.of(), arguments.toArray(String[]::new));
        servers.start();
        await().atMost(SOON).until(() -> Files.exists(connectionFile()));
        return servers;
    }

    /** Agents provisioned from now on reach the bus through a link that can be cut. */
    public void advertiseBusThroughLink() throws IOException {
        link = new CuttableLink(busPort);
    }

    /** The whole control plane runs in a network of its own; agents reach the bus by its uplink. */
    public SeparateNetwork separateControlPlane() {
        network = new SeparateNetwork();
        return network;
    }

    /** The bus speaks TLS, and so do routers to each other; everybody trusts this certificate. */
    public void useTls(Certificate of) {
        certificate = of;
    }

    /** Agents started from now on use this container engine. */
    public void useEngine(String url) {
        engine = url;
    }

    /** This agent runs in a way of its own, such as on another host. */
    public void runAgentBy(String name, Launch launch) {
        agentLaunches.put(name, launch);
    }

    public int busPort() {
        return busPort;
    }

    /** Agents started from now on run this program for {@code engine: qpid}. */
    public void useQpidRouter(Path executable) {
        qpidRouter = executable.toString();
    }

    public CuttableLink link() {
        return Objects.requireNonNull(link, "advertiseBusThroughLink() makes the link");
    }

    public ControllerApi startController(String name) {
        return startController(name, Map.of());
    }

    /** @param settings environment variables of this controller alone */
    public ControllerApi startController(String name, Map<String, String> settings) {
        JsonNode connection = connection();
        Map<String, String> environment = busSettings(connection, "controller");
        environment.putAll(settings);
        environment.put("IOFOG_HTTP_PORT", String.valueOf(controllerPort(name)));
        environment.put("IOFOG_DATABASE_URL", connection.path("databaseUrl").asText());
        environment.put("IOFOG_DATABASE_USER", connection.path("databaseUser").asText());
        environment.put(
                "IOFOG_DATABASE_PASSWORD", connection.path("databasePassword").asText());
        environment.put("IOFOG_USER_EMAIL", EMAIL);
        environment.put("IOFOG_USER_PASSWORD_FILE", passwordFile().toString());
        if (link != null) {
            environment.put("IOFOG_BUS_ADVERTISED_URL", "amqp://127.0.0.1:" + link.port());
        } else if (network != null) {
            environment.putIfAbsent("IOFOG_BUS_ADVERTISED_URL", busAt(network.uplinkAddress()));
        }
        program(name, beside(controllerLaunch), environment).start();
        return controller(name);
    }

    /** A copy of the router service; all copies share one secret. */
    public Program startRouterService(String name) {
        return startService(name, "router", Programs.router(), Map.of("IOFOG_MESH_SECRET", PASSWORD));
    }

    /** A copy of the tunnel service; what it opens is open on this machine. */
    public Program startTunnelService(String name) {
        return startService(name, "tunnel", Programs.tunnel(), Map.of());
    }

    private Program startService(String name, String user, Launch launch, Map<String, String> settings) {
        Map<String, String> environment = busSettings(connection(), user);
        environment.putAll(settings);
        environment.put("IOFOG_HTTP_PORT", "0");
        Program service = program(name, beside(launch), environment);
        service.start();
        return service;
    }

    private Map<String, String> busSettings(JsonNode connection, String user) {
        Map<String, String> settings = new HashMap<>();
        settings.put("IOFOG_BUS_URL", connection.path("busUrl").asText());
        settings.put("IOFOG_BUS_USER", connection.at("/" + user + "/user").asText());
        settings.put(
                "IOFOG_BUS_PASSWORD", connection.at("/" + user + "/password").asText());
        if (certificate != null) {
            settings.put("IOFOG_BUS_AUTHORITY", certificate.chain().toString());
        }
        return settings;
    }

    /** Waits until the controller answers and logs in. */
    public ControllerApi controller(String name) {
        ControllerApi api = new ControllerApi(controllerHost(), controllerPort(name));
        await().atMost(SOON).until(api::isUp);
        await().atMost(SOON).untilAsserted(() -> api.login(EMAIL, PASSWORD));
        return api;
    }

    /** Makes an agent known, gives it its identity and waits until it is online. */
    public Program startAgent(ControllerApi api, String controller, String name) {
        return startAgent(api, controller, name, AgentConfigSpec.EMPTY);
    }

    public Program startAgent(ControllerApi api, String controller, String name, AgentConfigSpec config) {
        create(api, name, config);
        await().atMost(SOON)
                .until(() -> api.get("/namespaces/default/agents/" + name).statusCode() == 200);
        takeUpIdentity(controller, name, api.provisioningKey(name).key());
        return runAgent(api, name);
    }

    /** Runs the agent's own command for that and returns when it has ended, well or badly. */
    public Program takeUpIdentity(String controller, String name, String key) {
        String url = "http://" + controllerAddress(controller);
        Program provision = program(
                name + "-provision", agentLaunch, agentEnvironment(name), "provision", key, "--controller", url);
        provision.start();
        await().atMost(SOON).until(() -> !provision.isAlive());
        return provision;
    }

    /**
     * Makes an agent known and takes up its identity, for an agent that is no process of its own. A bus that is busy lets
     * it in a little later, by the same key.
     */
    public ProvisionedAgent provision(ControllerApi api, String name) {
        return provision(api, name, AgentConfigSpec.EMPTY);
    }

    public ProvisionedAgent provision(ControllerApi api, String name, AgentConfigSpec config) {
        String key = provisioningKey(api, name, config);
        AtomicReference<ProvisionedAgent> identity = new AtomicReference<>();
        await().atMost(SOON).untilAsserted(() -> identity.set(api.provision(key)));
        return Objects.requireNonNull(identity.get());
    }

    private static String provisioningKey(ControllerApi api, String name, AgentConfigSpec config) {
        create(api, name, config);
        return api.provisioningKey(name).key();
    }

    /** The images of its engine are those of this machine, and not the agent's to remove because a disk is full. */
    private static void create(ControllerApi api, String name, AgentConfigSpec config) {
        api.accept(new CreateAgent("default", name, config.withAvailableDiskThreshold(0)));
    }

    public Program runAgent(ControllerApi api, String name) {
        Launch launch = agentLaunches.getOrDefault(name, agentLaunch);
        Program agent = program(name, launch, agentEnvironment(name), "run");
        agent.start();
        awaitAgent(api, name, AgentView.State.ONLINE);
        return agent;
    }

    public void awaitAgent(ControllerApi api, String name, AgentView.State state) {
        await().atMost(SOON).until(() -> api.agent(name).state() == state);
    }

    public Program get(String name) {
        return Objects.requireNonNull(programs.get(name), name);
    }

    /** As {@code kill -9} of the database server, which is a process of its own. */
    public void killDatabase() {
        try (Stream<Path> files =
                Files.find(folder.resolve("servers"), 6, (file, ignored) -> file.endsWith("postmaster.pid"))) {
            long pid = Long.parseLong(
                    Files.readAllLines(files.findFirst().orElseThrow()).getFirst());
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            await().atMost(SOON).until(() -> !server.isAlive());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode connection() {
        try {
            return ContractJson.mapper().readTree(connectionFile().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        programs.values().stream().toList().reversed().forEach(Program::close);
        routers.killAll();
        if (link != null) {
            link.close();
        }
        if (network != null) {
            network.close();
        }
    }

    public void killRouter(String agent) {
        routers.kill(agent);
    }

    /** The router of an agent, while it runs. */
    public Optional<ProcessHandle> router(String agent) {
        return routers.of(agent);
    }

    /** Ends an agent, puts another copy of the router's program where it looks for it, and starts it, as an upgrade does. */
    public void upgradeAgent(String name) throws IOException {
        get(name).stop();
        routers.replaceSoftware(name);
        get(name).start();
    }

    /** Where an agent keeps everything. */
    public Path agentHome(String name) {
        return folder.resolve(name);
    }

    public String controllerAddress(String name) {
        return controllerHost() + ":" + controllerPort(name);
    }

    private String controllerHost() {
        return network == null ? LOOPBACK : network.consoleAddress();
    }

    /** The bus by one of the addresses of a control plane that has a network of its own. */
    public String busAt(String host) {
        return "amqp://" + host + ":" + busPort;
    }

    /** Where the control plane runs. */
    private Launch beside(Launch launch) {
        return network == null ? launch : network.within(launch);
    }

    public int controllerPort(String name) {
        return controllerPorts.computeIfAbsent(name, ignored -> freePort());
    }

    private Program program(String name, Launch launch, Map<String, String> environment, String... arguments) {
        Program program = new Program(launch, folder.resolve(name + ".log"), environment, arguments);
        programs.put(name, program);
        return program;
    }

    /** What its bus is trusted by, an agent is told when it is provisioned. */
    private Map<String, String> agentEnvironment(String name) {
        Map<String, String> environment = new HashMap<>();
        environment.put("IOFOG_AGENT_HOME", agentHome(name).toString());
        environment.put("DOCKER_HOST", engine);
        environment.put("IOFOG_ROUTER_JAR", routers.program(name).toString());
        environment.put("IOFOG_QPID_ROUTER", qpidRouter);
        if (certificate != null) {
            environment.put("IOFOG_TLS_AUTHORITY", certificate.chain().toString());
            environment.put("IOFOG_TLS_CERTIFICATE", certificate.chain().toString());
            environment.put("IOFOG_TLS_KEY", certificate.key().toString());
        }
        return environment;
    }

    private Path connectionFile() {
        return folder.resolve("servers/connection.json");
    }

    private Path passwordFile() {
        Path file = folder.resolve("password");
        try {
            return Files.writeString(file, PASSWORD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
