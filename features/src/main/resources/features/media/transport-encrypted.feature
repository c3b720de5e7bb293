@claim:transport-encrypted @witness:config-inspection @witness:wire-capture
Feature: Every byte between device and server is encrypted

  All connections between devices and the service are encrypted, with methods that are not broken: pages and signalling
  by TLS 1.2 or later, media by DTLS-SRTP. Headers that the network needs to carry a packet stay readable by their
  nature.

  Scenario Outline: Every connection with <host> is encrypted
    Given the conference server of <host>
    And its statement says of encryption of all connections: <says>
    When a day of visits and conferences there is over
    Then the server refuses to speak without encryption, or with an outdated one
    And nothing that was written or named could be read on the wire

    @stated
    Examples: Hosts that promise it
      | host                     | says                                         |
      | waag                     | site and underlying servers, https/SSL       |
      | vc4all                   | both sites and underlying servers, https/SSL |
      | studentenwerk-osnabrueck | all data, browser or app to server; chat too |

    @silent
    Examples: Hosts that say nothing of it, though the law demands it
      | host          | says    |
      | greenminihost | nothing |
      | bbw-leipzig   | nothing |
