package org.iofog.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.iofog.agent.process.ProcHostProbe.CpuTimes;
import org.iofog.contract.agent.HostStatus;
import org.junit.jupiter.api.Test;

class ProcHostProbeTest {

    @Test
    void theBusyShareIsThatOfTheTimeBetweenTwoLooks() {
        // Given
        CpuTimes first = CpuTimes.parse("cpu  100 0 100 800 0 0 0 0 0 0");

        // When
        CpuTimes second = CpuTimes.parse("cpu  120 0 110 860 10 0 0 0 0 0");

        // Then
        assertThat(second.busyPercentSince(first)).isEqualTo(30.0);
        assertThat(second.busyPercentSince(second)).isZero();
    }

    @Test
    void aHostIsMeasuredAlsoWhereTheDirectoryIsMissing() {
        // When
        HostStatus host = new ProcHostProbe(null).measure("/no/such/directory");

        // Then
        assertThat(host.memoryTotal()).isGreaterThan(host.memoryAvailable());
        assertThat(host.diskTotal()).isPositive();
        assertThat(host.agentMemory()).isPositive();
        assertThat(host.cpuPercent()).isBetween(0.0, 100.0);
    }
}
