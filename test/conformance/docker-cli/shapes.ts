/**
 * The field names of a dockerd's answers, by request and status, in the notation of `parseShape`; `C` is
 * /containers/NAME. They were taken from a dockerd of API 1.41, the newest whose answers name every field.
 */
export const shapes: Readonly<Record<string, string>> = {
  'POST C/wait 200': '{Error{Message} StatusCode}',
  'GET C/json 200': `
    {Id Created Path Args[] State{Status Running Paused Restarting OOMKilled Dead Pid ExitCode Error StartedAt
    FinishedAt Health?{Status FailingStreak Log[{Start End ExitCode Output}]}} Image ResolvConfPath
    HostnamePath HostsPath LogPath Name RestartCount Driver Platform MountLabel ProcessLabel AppArmorProfile
    ExecIDs HostConfig{Binds ContainerIDFile LogConfig{Type Config{*}} NetworkMode PortBindings{*[{HostIp
    HostPort}]} RestartPolicy{Name MaximumRetryCount} AutoRemove VolumeDriver VolumesFrom CapAdd CapDrop
    CgroupnsMode Dns[] DnsOptions[] DnsSearch[] ExtraHosts GroupAdd IpcMode Cgroup Links[] OomScoreAdj PidMode
    Privileged PublishAllPorts ReadonlyRootfs SecurityOpt UTSMode UsernsMode ShmSize Runtime ConsoleSize[]
    Isolation CpuShares Memory NanoCpus CgroupParent BlkioWeight BlkioWeightDevice[] BlkioDeviceReadBps[]
    BlkioDeviceWriteBps[] BlkioDeviceReadIOps[] BlkioDeviceWriteIOps[] CpuPeriod CpuQuota CpuRealtimePeriod
    CpuRealtimeRuntime CpusetCpus CpusetMems Devices[] DeviceCgroupRules DeviceRequests KernelMemory
    KernelMemoryTCP MemoryReservation MemorySwap MemorySwappiness OomKillDisable PidsLimit Ulimits[] CpuCount
    CpuPercent IOMaximumIOps IOMaximumBandwidth MaskedPaths[] ReadonlyPaths[]} GraphDriver{Data{*} Name}
    Mounts[{Type Name? Source Destination Driver? Mode RW Propagation}] Config{Hostname Domainname User
    AttachStdin AttachStdout AttachStderr Tty OpenStdin StdinOnce Env[] Cmd[] Image Volumes{*{}} WorkingDir
    Entrypoint OnBuild Labels{*} ExposedPorts?{*{}} Healthcheck?{Test[] Interval Timeout StartPeriod Retries}
    StopSignal?} NetworkSettings{Bridge SandboxID HairpinMode LinkLocalIPv6Address LinkLocalIPv6PrefixLen
    Ports{*} SandboxKey SecondaryIPAddresses SecondaryIPv6Addresses EndpointID Gateway GlobalIPv6Address
    GlobalIPv6PrefixLen IPAddress IPPrefixLen IPv6Gateway MacAddress Networks{*{IPAMConfig Links Aliases
    NetworkID EndpointID Gateway IPAddress IPPrefixLen IPv6Gateway GlobalIPv6Address GlobalIPv6PrefixLen
    MacAddress DriverOpts}}} SizeRw? SizeRootFs?}`,
  'POST /build/prune 200': '{CachesDeleted SpaceReclaimed}',
  'POST /commit 201': '{Id}',
  'POST /containers/prune 200': '{ContainersDeleted[] SpaceReclaimed}',
  'POST /containers/create 201': '{Id Warnings[]}',
  'GET C/changes 200': '[{Path Kind}]',
  'POST C/exec 201': '{Id}',
  'GET /exec/NAME/json 200': `
    {ID Running ExitCode ProcessConfig{tty entrypoint arguments[] privileged user?} OpenStdin OpenStderr
    OpenStdout CanRemove ContainerID DetachKeys Pid}`,
  'GET /images/NAME/history 200': '[{Comment Created CreatedBy Id Size Tags[]}]',
  'GET /images/NAME/json 200': `
    {Id RepoTags[] RepoDigests[] Parent Comment Created Container ContainerConfig{Hostname Domainname User
    AttachStdin AttachStdout AttachStderr ExposedPorts?{*{}} Tty OpenStdin StdinOnce Env[] Cmd[]
    Healthcheck?{Test[] Interval Timeout StartPeriod Retries} Image Volumes{*{}} WorkingDir Entrypoint OnBuild
    Labels{*} StopSignal?} DockerVersion Author Config{Hostname Domainname User AttachStdin AttachStdout
    AttachStderr ExposedPorts?{*{}} Tty OpenStdin StdinOnce Env[] Cmd[] Healthcheck?{Test[] Interval Timeout
    StartPeriod Retries} Image Volumes{*{}} WorkingDir Entrypoint OnBuild Labels{*} StopSignal?} Architecture
    Os Size VirtualSize GraphDriver{Data{*} Name} RootFS{Type Layers[]} Metadata{LastTagTime}}`,
  'POST /images/prune 200': '{ImagesDeleted SpaceReclaimed}',
  'GET /images/json 200': `
    [{Containers Created Id Labels{*} ParentId RepoDigests[] RepoTags[] SharedSize Size VirtualSize}]`,
  'GET /info 200': `
    {ID Containers ContainersRunning ContainersPaused ContainersStopped Images Driver DriverStatus[[]]
    Plugins{Volume[] Network[] Authorization Log[]} MemoryLimit SwapLimit KernelMemory KernelMemoryTCP
    CpuCfsPeriod CpuCfsQuota CPUShares CPUSet PidsLimit IPv4Forwarding BridgeNfIptables BridgeNfIp6tables
    Debug NFd OomKillDisable NGoroutines SystemTime LoggingDriver CgroupDriver CgroupVersion NEventsListener
    KernelVersion OperatingSystem OSVersion OSType Architecture IndexServerAddress
    RegistryConfig{AllowNondistributableArtifactsCIDRs[] AllowNondistributableArtifactsHostnames[]
    InsecureRegistryCIDRs[] IndexConfigs{*{Name Mirrors[] Secure Official}} Mirrors[]} NCPU MemTotal
    GenericResources DockerRootDir HttpProxy HttpsProxy NoProxy Name Labels[] ExperimentalBuild ServerVersion
    Runtimes{*{path}} DefaultRuntime Swarm{NodeID NodeAddr LocalNodeState ControlAvailable Error
    RemoteManagers} LiveRestoreEnabled Isolation InitBinary ContainerdCommit{ID Expected} RuncCommit{ID
    Expected} InitCommit{ID Expected} SecurityOptions[] Warnings}`,
  'POST /auth 200': '{IdentityToken Status}',
  'POST /networks/create 201': '{Id Warning}',
  'GET /networks/NAME 200': `
    {Name Id Created Scope Driver EnableIPv6 IPAM{Driver Options{*} Config[{Subnet Gateway?}]} Internal
    Attachable Ingress ConfigFrom{Network} ConfigOnly Containers{*{Name EndpointID MacAddress IPv4Address
    IPv6Address}} Options{*} Labels{*}}`,
  'GET /networks 200': `
    [{Name Id Created Scope Driver EnableIPv6 IPAM{Driver Options{*} Config[{Subnet Gateway?}]} Internal
    Attachable Ingress ConfigFrom{Network} ConfigOnly Containers{*} Options{*} Labels{*}}]`,
  'POST /networks/prune 200': '{NetworksDeleted}',
  'GET /plugins 200': '[]',
  'GET /containers/json 200': `
    [{Id Names[] Image ImageID Command Created Ports[{PrivatePort Type IP? PublicPort?}] Labels{*} State
    Status HostConfig{NetworkMode} NetworkSettings{Networks{*{IPAMConfig Links Aliases NetworkID EndpointID
    Gateway IPAddress IPPrefixLen IPv6Gateway GlobalIPv6Address GlobalIPv6PrefixLen MacAddress DriverOpts}}}
    Mounts[{Type Name? Source Destination Driver? Mode RW Propagation}]}]`,
  'DELETE /images/NAME 200': '[{Untagged? Deleted?}]',
  'GET C/stats 200': `
    {read preread pids_stats{current limit?} blkio_stats{io_service_bytes_recursive[] io_serviced_recursive[]
    io_queue_recursive[] io_service_time_recursive[] io_wait_time_recursive[] io_merged_recursive[]
    io_time_recursive[] sectors_recursive[]} num_procs storage_stats{} cpu_stats{cpu_usage{total_usage
    percpu_usage[] usage_in_kernelmode usage_in_usermode} system_cpu_usage online_cpus throttling_data{periods
    throttled_periods throttled_time}} precpu_stats{cpu_usage{total_usage percpu_usage[] usage_in_kernelmode
    usage_in_usermode} system_cpu_usage online_cpus throttling_data{periods throttled_periods throttled_time}}
    memory_stats{usage max_usage stats{active_anon active_file cache dirty hierarchical_memory_limit
    hierarchical_memsw_limit inactive_anon inactive_file mapped_file pgfault pgmajfault pgpgin pgpgout rss
    rss_huge total_active_anon total_active_file total_cache total_dirty total_inactive_anon
    total_inactive_file total_mapped_file total_pgfault total_pgmajfault total_pgpgin total_pgpgout total_rss
    total_rss_huge total_unevictable total_writeback unevictable writeback} limit} name id networks{*{rx_bytes
    rx_packets rx_errors rx_dropped tx_bytes tx_packets tx_errors tx_dropped}}}`,
  'POST /volumes/prune 200': '{VolumesDeleted[] SpaceReclaimed}',
  'GET C/top 200': '{Processes[[]] Titles[]}',
  'POST C/update 200': '{Warnings}',
  'GET /version 200': `
    {Platform{Name} Components[{Name Version Details{ApiVersion? Arch? BuildTime? Experimental? GitCommit
    GoVersion? KernelVersion? MinAPIVersion? Os?}}] Version ApiVersion MinAPIVersion GitCommit GoVersion Os
    Arch KernelVersion BuildTime}`,
  'POST /volumes/create 201': '{CreatedAt Driver Labels{*} Mountpoint Name Options{*} Scope}',
  'GET /volumes/NAME 200': '{CreatedAt Driver Labels{*} Mountpoint Name Options{*} Scope}',
  'GET /volumes 200': '{Volumes[{CreatedAt Driver Labels{*} Mountpoint Name Options{*} Scope}] Warnings}',
  'GET /system/df 200': `
    {LayersSize Images[{Containers Created Id Labels{*} ParentId RepoDigests[] RepoTags[] SharedSize Size
    VirtualSize}] Containers[{Id Names[] Image ImageID Command Created Ports[{PrivatePort Type}] Labels{*}
    State Status HostConfig{NetworkMode} NetworkSettings{Networks{*}} Mounts[{Type Name? Source Destination
    Driver? Mode RW Propagation}]}] Volumes[{CreatedAt Driver Labels{*} Mountpoint Name Options{*} Scope
    UsageData{RefCount Size}}] BuildCache[] BuilderSize}`,
  'GET /events 200': '{status id from? Type Action Actor{ID Attributes{*}} scope time timeNano}',
  '4xx': '{message}',
};

/** What of those is deliberately not there, by request and path, and why. */
export const absent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'GET C/json 200': {
    'HostConfig.KernelMemory': 'cgroup v2 has no such limit; the API dropped it in 1.42',
    'HostConfig.KernelMemoryTCP': 'as KernelMemory',
  },
  'GET /images/NAME/json 200': {
    Container: 'the API dropped it in 1.45; older versions get it',
    VirtualSize: 'the API dropped it in 1.44; older versions get it',
    ...inOldConfig(
      ...['Hostname', 'Domainname', 'User', 'AttachStdin', 'AttachStdout', 'AttachStderr', 'Tty'],
      ...['OpenStdin', 'StdinOnce', 'Image', 'WorkingDir', 'Entrypoint', 'OnBuild', 'Env', 'Cmd'],
      ...['Volumes', 'Labels'],
    ),
  },
  'GET /info 200': {
    KernelMemory: 'cgroup v2 has no such limit; the API dropped it in 1.42',
    KernelMemoryTCP: 'as KernelMemory',
    BridgeNfIptables: 'the API dropped it in 1.50',
    BridgeNfIp6tables: 'the API dropped it in 1.50',
    NGoroutines: 'a count within a program in Go, which this is not',
    'RegistryConfig.AllowNondistributableArtifactsCIDRs': 'the API dropped it in 1.49',
    'RegistryConfig.AllowNondistributableArtifactsHostnames': 'the API dropped it in 1.49',
    'ContainerdCommit.Expected': 'the API dropped it in 1.49',
    'RuncCommit.Expected': 'the API dropped it in 1.49',
    'InitCommit.Expected': 'the API dropped it in 1.49',
  },
};

function inOldConfig(...names: readonly string[]): Readonly<Record<string, string>> {
  const reason = 'what an image does not set is left out since 1.50; older versions get it';
  return Object.fromEntries(names.map((name) => [`Config.${name}`, reason]));
}
