package org.iofog.contract.spec;

import org.jspecify.annotations.Nullable;

/**
 * A control plane that runs on a Kubernetes cluster.
 *
 * @param config path of the kubeconfig file on the machine that runs {@code iofogctl}
 */
public record KubernetesControlPlaneSpec(
        UserSpec iofogUser,
        @Nullable String config,
        @Nullable BusSpec bus,
        @Nullable DatabaseSpec database,
        @Nullable ReplicasSpec replicas,
        @Nullable ServicesSpec services,
        @Nullable ImagesSpec images) {

    /** How many copies of each service run; 1 unless given. */
    public record ReplicasSpec(@Nullable Integer controller) {}

    /** How each service is reached from outside the cluster. */
    public record ServicesSpec(
            @Nullable ServiceSpec controller,
            @Nullable ServiceSpec router,
            @Nullable ServiceSpec proxy) {}

    /** A Kubernetes service: its type, such as {@code LoadBalancer}, and a fixed address. */
    public record ServiceSpec(
            @Nullable String type, @Nullable String ip) {}

    /** Images to use instead of the released ones. */
    public record ImagesSpec(
            @Nullable String controller,
            @Nullable String operator,
            @Nullable String kubelet,
            @Nullable String portManager,
            @Nullable String router,
            @Nullable String proxy) {}
}
