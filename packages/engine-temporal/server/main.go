// A Temporal server for tests: one process, an SQLite file, the loopback interface, and nothing else.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"go.temporal.io/server/common/authorization"
	"go.temporal.io/server/common/cluster"
	"go.temporal.io/server/common/config"
	"go.temporal.io/server/common/dynamicconfig"
	"go.temporal.io/server/common/log"
	"go.temporal.io/server/common/membership/static"
	"go.temporal.io/server/common/persistence/sql/sqlplugin/sqlite"
	"go.temporal.io/server/common/primitives"
	schema "go.temporal.io/server/schema/sqlite"
	"go.temporal.io/server/temporal"
)

const (
	address     = "127.0.0.1"
	clusterName = "active"
	namespace   = "default"
	storeName   = "sqlite"
)

func main() {
	port := flag.Int("port", 7233, "where clients ask; the nine ports above it are taken too")
	file := flag.String("file", "", "the SQLite file; made when it is not there")
	flag.Parse()
	if *file == "" {
		check(fmt.Errorf("-file is missing"))
	}

	server, err := temporal.NewServer(options(*port, openStore(*file))...)
	check(err)
	check(server.Start())
	// Whoever started this waits for the line.
	fmt.Println("ready")

	stop := make(chan os.Signal, 1)
	signal.Notify(stop, syscall.SIGTERM, syscall.SIGINT)
	<-stop
	check(server.Stop())
}

// openStore makes the schema and the namespace where the file is new.
func openStore(file string) *config.SQL {
	store := &config.SQL{
		PluginName:   sqlite.PluginName,
		DatabaseName: file,
		ConnectAttributes: map[string]string{
			"mode": "rwc", "_journal_mode": "wal", "_synchronous": "2",
		},
	}
	if _, err := os.Stat(file); os.IsNotExist(err) {
		check(schema.SetupSchema(store))
	}
	settings, err := schema.NewNamespaceConfig(clusterName, namespace, false, nil)
	check(err)
	check(schema.CreateNamespaces(store, settings))
	return store
}

func options(port int, store *config.SQL) []temporal.ServerOption {
	settings := &config.Config{
		ClusterMetadata: &cluster.Config{
			FailoverVersionIncrement: 10,
			MasterClusterName:        clusterName,
			CurrentClusterName:       clusterName,
			ClusterInformation: map[string]cluster.ClusterInformation{clusterName: {
				Enabled:                true,
				InitialFailoverVersion: 1,
				RPCAddress:             at(port),
				ClusterID:              "3d0c1f52-5b7e-4c1e-9a51-7f0c8f6b1a20",
			}},
		},
		Persistence: config.Persistence{
			NumHistoryShards: 1,
			DefaultStore:     storeName,
			VisibilityStore:  storeName,
			DataStores:       map[string]config.DataStore{storeName: {SQL: store}},
		},
		Services: map[string]config.Service{},
	}
	settings.Global.Membership.MaxJoinDuration = 30 * time.Second
	settings.Global.Membership.BroadcastAddress = address
	settings.DCRedirectionPolicy.Policy = "noop"
	settings.Archival.History.State = "disabled"
	settings.Archival.Visibility.State = "disabled"
	settings.NamespaceDefaults.Archival.History.State = "disabled"
	settings.NamespaceDefaults.Archival.Visibility.State = "disabled"
	settings.PublicClient.HostPort = at(port)

	hosts := map[primitives.ServiceName]static.Hosts{}
	for offset, name := range []primitives.ServiceName{
		primitives.FrontendService, primitives.HistoryService,
		primitives.MatchingService, primitives.WorkerService,
	} {
		settings.Services[string(name)] = config.Service{RPC: config.RPC{
			GRPCPort: port + offset, MembershipPort: port + 5 + offset, BindOnIP: address,
		}}
		hosts[name] = static.SingleLocalHost(at(port + offset))
	}

	logger := log.NewZapLogger(log.BuildZapLogger(log.Config{Stdout: false, Level: "error"}))
	authorizer, err := authorization.GetAuthorizerFromConfig(&settings.Global.Authorization)
	check(err)
	claims, err := authorization.GetClaimMapperFromConfig(&settings.Global.Authorization, logger)
	check(err)
	return []temporal.ServerOption{
		temporal.WithConfig(settings),
		temporal.ForServices(temporal.DefaultServices),
		temporal.WithLogger(logger),
		temporal.WithAuthorizer(authorizer),
		temporal.WithClaimMapper(func(*config.Config) authorization.ClaimMapper { return claims }),
		temporal.WithStaticHosts(hosts),
		temporal.WithDynamicConfigClient(dynamicconfig.StaticClient{}),
	}
}

func at(port int) string { return fmt.Sprintf("%s:%d", address, port) }

func check(err error) {
	if err == nil {
		return
	}
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}
