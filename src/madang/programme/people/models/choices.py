"""What an organisation and a person in it can be, and where an organisation can be."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What an organisation is."""

    STARTUP = "startup", _("startup")
    LARGE = "large", _("large firm")
    MIDSIZE = "midsize", _("mid-size firm")
    MERCHANT = "merchant", _("small merchant")
    PUBLIC = "public", _("public institution")
    CENTRE = "centre", _("innovation centre")
    OPERATOR = "operator", _("programme office")
    INVESTOR = "investor", _("investor")
    RESEARCH = "research", _("research institute")
    CHAMBER = "chamber", _("foreign chamber")


class Role(models.TextChoices):
    """What a person is in an organisation."""

    OWNER = "owner", _("owner")
    MEMBER = "member", _("member")
    READER = "reader", _("reader")
    EVALUATOR = "evaluator", _("evaluator")
    ADVISER = "adviser", _("adviser")


class Region(models.TextChoices):
    """The 17 regions of Korea by the first two digits of their administrative code, and abroad."""

    SEOUL = "11", _("Seoul")
    BUSAN = "26", _("Busan")
    DAEGU = "27", _("Daegu")
    INCHEON = "28", _("Incheon")
    GWANGJU = "29", _("Gwangju")
    DAEJEON = "30", _("Daejeon")
    ULSAN = "31", _("Ulsan")
    SEJONG = "36", _("Sejong")
    GYEONGGI = "41", _("Gyeonggi")
    CHUNGBUK = "43", _("Chungbuk")
    CHUNGNAM = "44", _("Chungnam")
    JEONNAM = "46", _("Jeonnam")
    GYEONGBUK = "47", _("Gyeongbuk")
    GYEONGNAM = "48", _("Gyeongnam")
    JEJU = "50", _("Jeju")
    GANGWON = "51", _("Gangwon")
    JEONBUK = "52", _("Jeonbuk")
    ABROAD = "00", _("abroad")
